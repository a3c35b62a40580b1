package earshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Holds the program to the plan of the house, and shows that each rule can fail.
///
/// The classes read are half a gigabyte: they go with the one instance of the test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayeringTest {
  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("earshot");
  private final JavaClasses planted = new ClassFileImporter().importPackages("planted");

  /// Files that are longer than 300 lines, each with its reason.
  private static final Set<String> LONG_FILES = Set.of();

  @Test
  void everyRoomUsesOnlyTheRoomsBelowIt() {
    assertTrue(program.size() > 20, "the program was not found");
    assertEquals(List.of(), House.violations(program, "earshot"));
  }

  @Test
  void theRulesCanFail() {
    assertEquals(
        List.of(
            "planted.cellar.Secret stands in cellar, which is not in the plan",
            "planted.cellar.package-info stands in cellar, which is not in the plan",
            "planted.listening.Asks uses java.sql.Connection, but one room speaks SQL",
            "planted.listening.Asks uses planted.Root, but nobody receives a root",
            "planted.listening.Asks uses planted.ui.Window, but listening may not use ui",
            "planted.model.Noun uses planted.listening.Asks, but model may not use listening"),
        House.violations(planted, "planted"));
  }

  @Test
  void onlyTheRootReadsTheClockOrSleeps() {
    assertEquals(List.of(), clockReaders(program, "earshot"));
    assertEquals(
        List.of("planted.ui.Window reads the clock through java.time.Instant.now()"),
        clockReaders(planted, "planted"));
  }

  @Test
  void onlyTheTerminalPrints() {
    assertEquals(List.of(), printers(program, "earshot"));
    assertEquals(List.of("planted.ui.Window prints"), printers(planted, "planted"));
  }

  @Test
  void filesStaySmall() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        long lines = Files.readAllLines(file).size();
        if (lines > 300 && !LONG_FILES.contains(String.valueOf(file.getFileName()))) {
          tooLong.add(file + " has " + lines + " lines");
        }
      }
    }
    assertEquals(List.of(), tooLong);
  }

  private static List<String> clockReaders(JavaClasses classes, String root) {
    return calls(classes, root).stream()
        .filter(LayeringTest::readsTheClock)
        .map(
            call ->
                call.getOriginOwner().getName()
                    + " reads the clock through "
                    + call.getTargetOwner().getName()
                    + "."
                    + call.getName()
                    + "()")
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean readsTheClock(JavaCodeUnitAccess<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    if (owner.equals("java.lang.Thread")) return name.equals("sleep");
    if (owner.equals("java.lang.System")) return name.matches("nanoTime|currentTimeMillis");
    if (owner.equals("java.time.Clock")) return name.startsWith("system");
    if (owner.equals("java.time.InstantSource")) return name.equals("system");
    return owner.startsWith("java.time.")
        && name.equals("now")
        && call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static List<String> printers(JavaClasses classes, String root) {
    List<String> found = new ArrayList<>();
    for (JavaClass type : inRooms(classes, root)) {
      boolean prints =
          type.getFieldAccessesFromSelf().stream()
              .anyMatch(
                  access ->
                      access.getTargetOwner().getName().equals("java.lang.System")
                          && access.getName().matches("out|err"));
      if (prints && !type.getPackageName().startsWith(root + ".cli")) {
        found.add(type.getName() + " prints");
      }
    }
    return found;
  }

  private static List<JavaCodeUnitAccess<?>> calls(JavaClasses classes, String root) {
    List<JavaCodeUnitAccess<?>> calls = new ArrayList<>();
    for (JavaClass type : inRooms(classes, root)) {
      calls.addAll(type.getCodeUnitAccessesFromSelf());
    }
    return calls;
  }

  private static List<JavaClass> inRooms(JavaClasses classes, String root) {
    return classes.stream()
        .filter(type -> type.getPackageName().startsWith(root + "."))
        .filter(type -> !type.getPackageName().equals(root))
        .toList();
  }
}
