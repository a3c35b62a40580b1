package earshot;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The plan of the house as data, and the check of classes against it.
final class House {
  /// A room: its floor, and the rooms it may use; every room may use the nouns.
  record Room(int floor, Set<String> mayUse) {}

  /// Something outside the house that only some rooms may touch.
  ///
  /// @param what a class, or a package with its sub-packages when it ends in a dot
  record Reserved(String what, Set<String> forRooms, String because) {
    boolean means(String name) {
      return what.endsWith(".") ? name.startsWith(what) : name.equals(what);
    }
  }

  private static final Set<String> FLOOR_1 = Set.of("listening", "search", "language", "storage");
  private static final Set<String> FLOORS_1_AND_2 =
      Set.of(
          "listening",
          "search",
          "language",
          "storage",
          "intake",
          "insight",
          "alerts",
          "replies",
          "archive",
          "reports",
          "privacy");

  static final Map<String, Room> ROOMS =
      Map.ofEntries(
          Map.entry("model", new Room(0, Set.of())),
          Map.entry("listening", new Room(1, Set.of())),
          Map.entry("search", new Room(1, Set.of())),
          Map.entry("language", new Room(1, Set.of())),
          Map.entry("storage", new Room(1, Set.of())),
          Map.entry("intake", new Room(2, FLOOR_1)),
          Map.entry("insight", new Room(2, Set.of("storage", "search", "language"))),
          Map.entry("alerts", new Room(2, Set.of("storage", "insight"))),
          Map.entry("replies", new Room(2, Set.of("storage", "language"))),
          Map.entry(
              "archive",
              new Room(2, Set.of("storage", "search", "intake", "listening", "language"))),
          Map.entry("reports", new Room(2, Set.of("insight", "storage", "language"))),
          Map.entry("privacy", new Room(2, Set.of("storage", "search"))),
          Map.entry("cli", new Room(3, FLOORS_1_AND_2)),
          Map.entry("ui", new Room(3, FLOORS_1_AND_2)));

  static final List<Reserved> RESERVED =
      List.of(
          new Reserved("javafx.", Set.of("ui"), "a terminal must start without a window system"),
          new Reserved("org.controlsfx.", Set.of("ui"), "it is part of the window"),
          new Reserved("org.fxmisc.", Set.of("ui"), "it is part of the window"),
          new Reserved("atlantafx.", Set.of("ui"), "it is part of the window"),
          new Reserved("java.sql.", Set.of("storage"), "one room speaks SQL"),
          new Reserved("org.h2.", Set.of("storage"), "one room speaks SQL"),
          new Reserved("org.apache.lucene.", Set.of("search"), "one room knows the index"),
          new Reserved("org.apache.pdfbox.", Set.of("reports"), "one room makes documents"),
          new Reserved("org.netpreserve.", Set.of("listening"), "one room reads foreign files"),
          new Reserved("de.siegmar.", Set.of("listening"), "one room reads foreign files"),
          new Reserved(
              "org.apache.lucene.analysis.hunspell.",
              Set.of("language"),
              "one room knows how words are written"),
          new Reserved("org.apache.hc.", Set.of("listening"), "one room opens connections"),
          new Reserved("jakarta.mail.", Set.of("listening"), "one room opens connections"),
          new Reserved("org.eclipse.angus.", Set.of("listening"), "one room opens connections"),
          new Reserved("java.net.http.", Set.of(), "its time-out ends at the headers"),
          new Reserved("java.net.Socket", Set.of("listening"), "one room opens connections"),
          new Reserved("java.net.ServerSocket", Set.of(), "Earshot listens on no port"),
          new Reserved("java.net.URLConnection", Set.of(), "it bypasses the address guard"),
          new Reserved("java.net.HttpURLConnection", Set.of(), "it bypasses the address guard"),
          new Reserved("com.vader.", Set.of(), "only its word list is read"),
          new Reserved("javax.xml.", Set.of(), "the JDK's readers open files named in documents"),
          new Reserved("org.xml.sax.", Set.of(), "the JDK's readers open files named in documents"),
          new Reserved("org.w3c.dom.", Set.of(), "the JDK's readers open files named in documents"),
          new Reserved("java.io.ObjectInputStream", Set.of(), "foreign bytes could run code"),
          new Reserved("javax.script.", Set.of(), "nothing from outside runs"),
          new Reserved("javax.naming.", Set.of(), "names could load code from a network"));

  private House() {}

  /// Every way in which the classes break the plan, as sentences; empty when they keep it.
  ///
  /// @param root the package that holds the rooms, `earshot` for the program
  static List<String> violations(JavaClasses classes, String root) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!type.getPackageName().equals(root) && !type.getPackageName().startsWith(root + ".")) {
        continue;
      }
      String room = roomOf(type.getPackageName(), root);
      if (room.isEmpty()) continue;
      if (!ROOMS.containsKey(room)) {
        found.add(type.getName() + " stands in " + room + ", which is not in the plan");
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        judge(type, room, dependency.getTargetClass().getBaseComponentType(), root, found);
      }
    }
    return new ArrayList<>(found);
  }

  private static void judge(
      JavaClass type, String room, JavaClass target, String root, Set<String> found) {
    String name = target.getName();
    // A part of something reserved may be reserved for others: the narrowest name counts.
    RESERVED.stream()
        .filter(each -> each.means(name))
        .max(Comparator.comparingInt(each -> each.what().length()))
        .filter(reserved -> !reserved.forRooms().contains(room))
        .ifPresent(
            reserved ->
                found.add(type.getName() + " uses " + name + ", but " + reserved.because()));
    if (name.equals(root) || !name.startsWith(root + ".")) return;
    String other = roomOf(target.getPackageName(), root);
    if (other.isEmpty()) {
      found.add(type.getName() + " uses " + name + ", but nobody receives a root");
    } else if (!other.equals(room)
        && !other.equals("model")
        && !ROOMS.getOrDefault(room, new Room(0, Set.of())).mayUse().contains(other)) {
      found.add(type.getName() + " uses " + name + ", but " + room + " may not use " + other);
    }
  }

  private static String roomOf(String packageName, String root) {
    if (packageName.equals(root)) return "";
    String rest = packageName.substring(root.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
