package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.listening.files.MemberRefused.Rule;
import earshot.listening.files.ZipCraft.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Crafted zip archives end in the rule they break, and what is sound in them is read.
class HostileZipsTest {
  @TempDir Path folder;

  /// An archive with one sound member `good.txt`, and what must be said of the others.
  record Crafted(String what, Rule rule, byte[] bytes) {
    @Override
    public String toString() {
      return rule + ": " + what;
    }
  }

  static List<Crafted> crafted() {
    List<Crafted> all = new ArrayList<>();
    names(
        all,
        Rule.SLIP,
        "../x",
        "a/../../x",
        "..\\x",
        "a\\..\\..\\x",
        "..",
        "a/..",
        "a/.. /x",
        "./../x",
        "data/../tweets.js",
        "../../../../etc/passwd");
    names(all, Rule.ABSOLUTE, "/etc/passwd", "\\x", "//server/share", "\\\\server\\x", "/");
    names(all, Rule.DRIVE, "C:/x", "c:\\x", "Z:x", "C:");
    names(all, Rule.NAME, "", "a\0b", "a\nb", "x".repeat(1_001), "\u001b[31mred", "a\u0085b");
    for (int mode : new int[] {0xA1FF, 0x21B6, 0x61B6, 0x11B6, 0xC1B6}) {
      add(all, Rule.LINK, "mode %x".formatted(mode), ZipCraft.text("x").mode(mode));
    }
    doubles(all);
    overlaps(all);
    headers(all);
    packings(all);
    return all;
  }

  private static void names(List<Crafted> all, Rule rule, String... names) {
    for (String name : names) add(all, rule, name, ZipCraft.text(name));
  }

  private static void add(List<Crafted> all, Rule rule, String what, Entry... entries) {
    ZipCraft zip = new ZipCraft().add(ZipCraft.text("good.txt"));
    for (Entry entry : entries) zip.add(entry);
    all.add(new Crafted(what, rule, zip.bytes()));
  }

  private static void doubles(List<Crafted> all) {
    for (String other : List.of("data/a.js", "DATA/A.JS", "./data/a.js", "data\\a.js")) {
      add(all, Rule.DOUBLE, other, ZipCraft.text("data/a.js"), ZipCraft.text(other));
    }
    add(all, Rule.DOUBLE, "composed", ZipCraft.text("\u00e9.js"), ZipCraft.text("e\u0301.js"));
  }

  private static void overlaps(List<Crafted> all) {
    int good = new ZipCraft().add(ZipCraft.text("good.txt")).bytes().length - 22 - 46 - 8;
    Entry first = ZipCraft.stored("a.txt", new byte[500]);
    add(all, Rule.OVERLAP, "the same place", first, ZipCraft.text("b.txt").at(good));
    add(all, Rule.OVERLAP, "inside another", first, ZipCraft.text("b.txt").at(good + 100));
    add(all, Rule.OVERLAP, "at the end of another", first, ZipCraft.text("b.txt").at(good + 500));
    add(
        all,
        Rule.OVERLAP,
        "into the next",
        first.both(line -> line.packed(530).size(530)),
        ZipCraft.text("b.txt"));
  }

  private static void headers(List<Crafted> all) {
    int good = new ZipCraft().add(ZipCraft.text("good.txt")).bytes().length - 22 - 46 - 8;
    Entry sound = ZipCraft.text("x.js");
    add(all, Rule.HEADER, "another name", sound.own(line -> line.named("y.js")));
    add(all, Rule.HEADER, "a longer name", sound.own(line -> line.named("xx.js")));
    add(all, Rule.HEADER, "another method", sound.own(line -> line.method(0)));
    add(all, Rule.HEADER, "another size", sound.own(line -> line.size(7)));
    add(all, Rule.HEADER, "another packed size", sound.own(line -> line.packed(7)));
    add(all, Rule.HEADER, "another sum", sound.own(line -> line.crc(7)));
    add(all, Rule.HEADER, "other flags", sound.own(line -> line.flags(0x801)));
    add(all, Rule.HEADER, "sizes that follow", sound.own(line -> line.flags(0x808)));
    add(all, Rule.HEADER, "no header there", sound.at(good + 5));
    add(all, Rule.HEADER, "beyond the file", sound.at(1_000_000));
    add(all, Rule.HEADER, "more bytes than the file", sound.both(line -> line.packed(1 << 20)));
  }

  private static void packings(List<Crafted> all) {
    Entry sound = ZipCraft.text("x.js");
    add(all, Rule.ENCRYPTED, "password", sound.both(line -> line.flags(0x801)));
    add(all, Rule.ENCRYPTED, "AES", sound.both(line -> line.flags(0x801).method(99)));
    for (int method : new int[] {1, 9, 12, 14, 93, 97, 98}) {
      add(all, Rule.METHOD, "method " + method, sound.both(line -> line.method(method)));
    }
    byte[] words = "words ".repeat(100).getBytes(UTF_8);
    add(all, Rule.SIZE, "stored", ZipCraft.stored("x", words).both(line -> line.size(9)));
    add(all, Rule.SIZE, "more than said", ZipCraft.deflated("x", words).both(l -> l.size(9)));
    add(all, Rule.SIZE, "less than said", ZipCraft.deflated("x", words).both(l -> l.size(9_000)));
    add(all, Rule.SIZE, "nothing said", ZipCraft.deflated("x", words).both(l -> l.size(0)));
    byte[] inner = new ZipCraft().add(ZipCraft.text("in.js")).bytes();
    add(all, Rule.NESTED, "packed", ZipCraft.deflated("in.zip", inner));
    add(all, Rule.NESTED, "stored", ZipCraft.stored("in.js", inner));
    add(all, Rule.NESTED, "empty", ZipCraft.stored("none.js", new ZipCraft().bytes()));
    add(all, Rule.DAMAGED, "sum", sound.both(line -> line.crc(7)));
    add(all, Rule.DAMAGED, "stored sum", ZipCraft.stored("x", words).both(line -> line.crc(7)));
    add(all, Rule.DAMAGED, "no deflate", ZipCraft.stored("x", words).both(line -> line.method(8)));
  }

  @Test
  void thereAreAtLeastSixtyOfThem() {
    assertTrue(crafted().size() >= 60, () -> crafted().size() + " only");
  }

  @ParameterizedTest
  @MethodSource("crafted")
  void aMemberThatBreaksARuleIsNamedAndTheRestIsRead(Crafted crafted) throws IOException {
    Path zip = Files.write(folder.resolve("crafted.zip"), crafted.bytes);
    List<String> read = new ArrayList<>();
    Members members = Members.of(zip);
    members.each(
        _ -> true,
        (member, bytes) -> {
          bytes.readAllBytes();
          read.add(member.name());
        });
    assertTrue(read.contains("good.txt"), read::toString);
    assertFalse(members.refused().isEmpty());
    for (MemberRefused refused : members.refused()) assertEquals(crafted.rule, refused.rule());
    assertTrue(String.valueOf(members.refused().getFirst().getMessage()).endsWith("."));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count(), "nothing is unpacked");
    }
  }

  @Test
  void aZipWithoutABelievableListOfMembersIsRefusedAsAWhole() throws IOException {
    ZipCraft two = new ZipCraft().add(ZipCraft.text("a")).add(ZipCraft.text("b"));
    byte[] sound = two.bytes();
    List<byte[]> wrong = new ArrayList<>();
    wrong.add(two.bytes(3));
    wrong.add(two.bytes(-3));
    wrong.add(Arrays.copyOf(sound, sound.length - 1));
    wrong.add(Arrays.copyOf(sound, 40));
    wrong.add(two.counting(3).bytes());
    wrong.add(two.counting(1).bytes());
    wrong.add(two.counting(0xFFFE).bytes());
    for (byte[] bytes : wrong) {
      Path zip = Files.write(folder.resolve("wrong.zip"), bytes);
      assertEquals(Rule.DAMAGED, assertThrows(MemberRefused.class, () -> Members.of(zip)).rule());
    }
  }

  @Test
  void aMemberThatGrowsAHundredfoldIsLeftWhileTheNextIsRead() throws IOException {
    for (int megabytes : new int[] {2, 5, 30}) {
      byte[] zeros = new byte[megabytes << 20];
      Path zip =
          Files.write(
              folder.resolve("bomb.zip"),
              new ZipCraft()
                  .add(ZipCraft.deflated("bomb.json", zeros))
                  .add(ZipCraft.text("good.txt"))
                  .bytes());
      List<String> read = new ArrayList<>();
      Members members = Members.of(zip);
      members.each(
          _ -> true,
          (member, bytes) -> {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            read.add(member.name());
          });
      assertEquals(List.of("good.txt"), read);
      assertEquals(Rule.RATIO, members.refused().getFirst().rule());
    }
  }
}
