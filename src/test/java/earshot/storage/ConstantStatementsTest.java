package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Statements are constants, and what strangers wrote comes in as parameters: a statement that is
/// put together while the program runs has its reason here, or the build fails.
class ConstantStatementsTest {
  private static final Pattern SQL =
      Pattern.compile(
          "\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|WHERE|FROM|JOIN|ORDER"
              + " BY|VALUES|SET|CREATE|ALTER|DROP|COMMENT ON|GRANT|LIMIT|USE INDEX)\\s");
  private static final Set<String> FORMATTING = Set.of("formatted", "format");

  /// Where statements are put together all the same, and of what; never of anything that came from
  /// outside.
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("Belonging.without", "tables and columns of its own rules"),
          Map.entry("Column.all", "a table of the catalogue"),
          Map.entry("DeletedRows.part", "one of its own tables"),
          Map.entry("Erasure.run", "its own tables"),
          Map.entry("IncidentStore.lambda$remove$0", "its own tables"),
          Map.entry("IndexWalk.digestsOfTable", "a table of the catalogue"),
          Map.entry("IndexWalk.walk", "a table and an index of the catalogue"),
          Map.entry("KeptQueries.all", "the table of an enum"),
          Map.entry("KeptQueries.put", "the table of an enum"),
          Map.entry("KeptQueries.restore", "the table of an enum"),
          Map.entry("LoadedTable.<init>", "a table of the catalogue and its columns"),
          Map.entry("Loading.<init>", "the names of indexes in the catalogue"),
          Map.entry("MentionPages.counting", "pieces of a constant"),
          Map.entry("Snapshot.lambda$count$0", "a table of the catalogue"),
          Map.entry("Snapshot.lambda$read$0", "a table of the catalogue and its key"),
          Map.entry("SubjectStore.read", "its own tables"),
          Map.entry("WithdrawnRows.take", "its own tables"));

  @Test
  void statementsThatArePutTogetherAreKnown() throws IOException, URISyntaxException {
    Path room = file(Database.class).resolveSibling(".");
    Set<String> found = new TreeSet<>();
    int looked = 0;
    try (Stream<Path> files = Files.walk(room)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        ClassModel type = ClassFile.of().parse(file);
        if (isOfTests(type)) continue;
        looked++;
        for (MethodModel method : type.methods()) {
          if (putsTogether(method)) found.add(name(type) + "." + method.methodName());
        }
      }
    }
    assertTrue(looked > 100, "looked at " + looked);
    assertEquals(new TreeSet<>(KNOWN.keySet()), found);
  }

  @Test
  void aStatementThatIsPutTogetherIsFound() throws IOException, URISyntaxException {
    List<String> found =
        ClassFile.of().parse(file(Planted.class)).methods().stream()
            .filter(ConstantStatementsTest::putsTogether)
            .map(each -> each.methodName().stringValue())
            .sorted()
            .toList();
    assertEquals(List.of("built", "formatted", "joined"), found);
  }

  /// Three statements of strangers' words, and one that is not.
  @SuppressWarnings("unused")
  private static final class Planted {
    static String joined(String word) {
      return "SELECT id FROM mention WHERE title = '" + word + "'";
    }

    static String formatted(String word) {
      return "DELETE FROM author WHERE name = '%s'".formatted(word);
    }

    // Written so that the scan has it to find.
    @SuppressWarnings("UnnecessaryStringBuilder")
    static String built(String word) {
      return new StringBuilder("SELECT * FROM note WHERE body = ").append(word).toString();
    }

    static String constant() {
      return "SELECT id " + "FROM mention WHERE id = ?";
    }
  }

  private static Path file(Class<?> type) throws URISyntaxException {
    String name = type.getName();
    URL file = type.getResource(name.substring(name.lastIndexOf('.') + 1) + ".class");
    return Path.of(Objects.requireNonNull(file).toURI());
  }

  private static boolean putsTogether(MethodModel method) {
    boolean says = false;
    boolean builds = false;
    for (var element : method.code().map(code -> code.elementList()).orElse(List.of())) {
      switch (element) {
        case ConstantInstruction.LoadConstantInstruction loaded
            when loaded.constantEntry() instanceof StringEntry text ->
            says |= SQL.matcher(text.stringValue()).find();
        case InvokeDynamicInstruction joined
            when joined.name().stringValue().equals("makeConcatWithConstants") -> {
          String recipe = String.valueOf(joined.bootstrapArgs().getFirst());
          if (SQL.matcher(recipe).find()) return true;
        }
        case InvokeInstruction called -> {
          String owner = called.owner().asInternalName();
          String name = called.name().stringValue();
          builds |= owner.equals("java/lang/StringBuilder") && name.equals("append");
          builds |= owner.equals("java/lang/String") && FORMATTING.contains(name);
        }
        default -> {}
      }
    }
    return says && builds;
  }

  private static String name(ClassModel type) {
    String name = type.thisClass().asInternalName();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  // Classes of tests lie beside those of the program where both were compiled into one folder.
  private static boolean isOfTests(ClassModel type) {
    String file = name(type).replaceFirst("\\$.*", "") + ".java";
    return Stream.of("storage", "storage/lock")
        .anyMatch(room -> Files.exists(Path.of("src", "test", "java", "earshot", room, file)));
  }
}
