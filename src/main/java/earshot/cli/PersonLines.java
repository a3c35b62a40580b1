package earshot.cli;

import earshot.model.Consent;
import earshot.model.Person;
import earshot.replies.people.People;
import earshot.storage.PersonStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// People as lines of a terminal and as objects for programs.
final class PersonLines {
  private PersonLines() {}

  /// Such as `reddit: grindsize22`.
  static String account(PersonStore.Face face) {
    return face.handle().isEmpty() ? face.site() : face.site() + ": " + face.handle();
  }

  /// What somebody wishes, in a few words.
  static String wishes(Person.Told told) {
    List<String> words = new ArrayList<>();
    told.wishes().optedOut().ifPresent(since -> words.add("no answers since " + since));
    told.wishes().cap().ifPresent(cap -> words.add("at most " + cap + " answers in 30 days"));
    if (told.wishes().consent() != Consent.NOT_ASKED) {
      words.add("quoting: " + told.wishes().consent().written());
    }
    if (told.advocate().is()) words.add("speaks up for us");
    return String.join(", ", words);
  }

  /// The object that programs read; its fields stay.
  static Map<String, Object> json(People.Entry entry) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", entry.account().value());
    object.put("name", entry.name());
    object.put("site", entry.face().site());
    object.put("handle", entry.face().handle());
    object.put("answers", entry.answers());
    object.put("last", entry.last().map(Object::toString).orElse(null));
    put(object, entry.person());
    return object;
  }

  /// The object of a whole card; its fields stay.
  static Map<String, Object> json(People.Card card) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", card.account().value());
    object.put("name", card.name());
    object.put("accounts", card.faces().stream().map(PersonLines::json).toList());
    object.put("answers", card.talk().answers());
    object.put("last", card.talk().last().map(Object::toString).orElse(null));
    object.put("contacts", card.talk().lately());
    object.put("cap", card.talk().cap());
    object.put("medianSeconds", card.talk().times().map(Duration::toSeconds).orElse(null));
    put(object, card.person());
    return object;
  }

  private static Map<String, Object> json(PersonStore.Face face) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", face.account().value());
    object.put("site", face.site());
    object.put("handle", face.handle());
    object.put("name", face.name());
    object.put("mentions", face.spoken().mentions());
    object.put("first", face.spoken().first().map(Object::toString).orElse(null));
    object.put("last", face.spoken().last().map(Object::toString).orElse(null));
    return object;
  }

  private static void put(Map<String, Object> object, Optional<Person> person) {
    Person.Told told = person.map(Person::told).orElse(Person.Told.NOTHING);
    object.put("optedOut", told.wishes().optedOut().map(Object::toString).orElse(null));
    object.put("consent", told.wishes().consent().written());
    object.put("note", told.note());
    object.put("advocate", told.advocate().is());
    object.put(
        "shownBy", told.advocate().shownBy().stream().map(id -> (Object) id.value()).toList());
  }
}
