package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import earshot.listening.files.Members.Member;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The files of a folder, or one file; links are not followed.
record FolderBox(Path path, boolean whole) implements Members.Box {
  /// A file that was found.
  private record Found(Path path, Member member, boolean regular) {}

  @Override
  public void walk(Members.Steps steps) throws IOException {
    for (Found found : whole ? inFolder() : List.of(itself())) {
      if (!found.regular) {
        steps.refuse(new MemberRefused(found.member.name(), Rule.LINK));
      } else if (steps.wants(found.member)) {
        read(found, steps);
      }
    }
  }

  private Found itself() throws IOException {
    return new Found(path, new Member(String.valueOf(path.getFileName()), Files.size(path)), true);
  }

  private List<Found> inFolder() throws IOException {
    List<Found> found = new ArrayList<>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            if (found.size() == Members.MOST_MEMBERS) {
              throw new MemberRefused(String.valueOf(path.getFileName()), Rule.TOO_MANY);
            }
            String name = MemberNames.plain(path.relativize(file).toString());
            found.add(new Found(file, new Member(name, is.size()), is.isRegularFile()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(each -> each.member.name()));
    return found;
  }

  // Files on the disk cost what they cost; only what unpacks has an allowance.
  private static void read(Found found, Members.Steps steps) throws IOException {
    try (InputStream in = new FilterInputStream(Files.newInputStream(found.path)) {}) {
      steps.read(found.member, in);
    } catch (MemberRefused refused) {
      steps.refuse(refused);
    }
  }
}
