package earshot.ui.shell;

import earshot.ui.kit.Icon;
import earshot.ui.kit.Keys;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Tabbed;
import earshot.ui.palette.Command;
import earshot.ui.palette.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// All that the window can do, as the palette lists it: the ways to its places, what can be done in
/// each of them, and what can be done everywhere.
final class FrameCommands {
  private final ShellViewModel model;
  private final List<Place> places;
  private final Messages words;
  private final List<Command> everywhere = new ArrayList<>();

  FrameCommands(ShellViewModel model, List<Place> places, Messages words) {
    this.model = model;
    this.places = places;
    this.words = words;
  }

  /// Adds what can be done everywhere.
  ///
  /// @param id under which its key is listed, such as `poll`
  FrameCommands with(String id, Icon icon, Runnable run) {
    everywhere.add(
        Command.of(Kind.COMMAND, id, icon, words.get("keys." + id), run)
            .about(words.get("keys.everywhere"))
            .keys(words.get("keys." + id + ".keys")));
    return this;
  }

  /// Adds something that can be done at times only.
  FrameCommands with(String id, Icon icon, Runnable run, BooleanSupplier possible) {
    with(id, icon, run);
    Command last = everywhere.removeLast();
    everywhere.add(
        last.unless(() -> possible.getAsBoolean() ? "" : words.get("keys." + id + ".none")));
    return this;
  }

  /// The place one is at comes before the others, so that of two that are called the same its own
  /// is found first.
  List<Command> all() {
    List<Command> all = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) all.add(way(number));
    places.stream()
        .sorted(Comparator.comparing(place -> !place.id().equals(model.placeProperty().get())))
        .forEach(place -> inside(place, all));
    everywhere.forEach(each -> all.add(each.keys(Keys.shown(each.id(), each.wording().keys()))));
    return all;
  }

  private Command way(int number) {
    Place place = places.get(number);
    return Command.of(
            Kind.PLACE,
            "place." + place.id(),
            place.icon(),
            place.word(),
            () -> model.open(place.id()))
        .about(words.get("keys.go"))
        .keys(number < ShellKeys.DIGITS.size() ? words.get("keys.place", number + 1) : "");
  }

  private void inside(Place place, List<Command> all) {
    if (place.screen() instanceof Tabbed tabs) {
      for (Tabbed.Page page : tabs.pages()) all.add(page(place, tabs, page));
    }
    for (Command deed : place.deeds().get()) {
      Runnable run =
          () -> {
            model.open(place.id());
            deed.deed().run().run();
          };
      String id = place.id() + "-" + deed.id();
      Command whole =
          new Command(
                  id, deed.kind(), deed.wording(), new Command.Deed(run, deed.deed().hindrance()))
              .about(place.word());
      boolean bound = ShellKeys.KEYS.stream().anyMatch(key -> key.id().equals(id));
      all.add(bound ? whole.keys(Keys.shown(id, words.get("keys." + id + ".keys"))) : whole);
    }
  }

  private Command page(Place place, Tabbed tabs, Tabbed.Page page) {
    return Command.of(
            Kind.PLACE,
            "place." + place.id() + "." + page.id(),
            place.icon(),
            page.word(),
            () -> {
              tabs.open(page.id());
              model.open(place.id());
            })
        .about(place.word());
  }
}
