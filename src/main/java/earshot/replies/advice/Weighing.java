package earshot.replies.advice;

import earshot.model.AddressLevel;
import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Marked;
import earshot.model.Mention;
import earshot.model.Trait;
import earshot.storage.AdviceStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Makes circumstances of what is stored, and says which words show them.
final class Weighing {
  private static final String PRIVATE = "order-or-account";

  private final Circumstances circumstances;
  private final List<Cue> cues;
  private final List<Cue> matters;

  /// @param matters words of danger, law and private matters in the text
  Weighing(Mention mention, AdviceStore.Told told, Known.Facts facts, List<Cue> matters, Now now) {
    this.cues = told.cues();
    this.matters = matters;
    boolean personal =
        told.are().contains(Trait.PERSONAL) || matters.stream().anyMatch(Weighing::isPrivate);
    AddressLevel address = AddressLevel.of(told.are());
    circumstances =
        new Circumstances(
            now.house(),
            new Circumstances.Said(address, kinds(told), personal),
            person(mention, address, facts, now.at()));
  }

  /// How the workspace stands, and when.
  record Now(Circumstances.House house, Instant at) {}

  Circumstances circumstances() {
    return circumstances;
  }

  private Set<Kind> kinds(AdviceStore.Told told) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Trait trait : told.are()) kind(trait).ifPresent(kinds::add);
    for (Cue cue : cues) if (cue.kind() == CueKind.WARNING_OFF) kinds.add(Kind.WARNING_OFF);
    // Abuse that many copy is no customer who waits for an answer; abuse alone may well be one.
    if (told.are().contains(Trait.PROFANE) && told.are().contains(Trait.REPEATED)) {
      kinds.add(Kind.BASHING);
    }
    if (matters.stream().anyMatch(cue -> !isPrivate(cue))) kinds.add(Kind.SAFETY_OR_LEGAL);
    for (Marked marked : told.marks()) {
      kinds.add(
          switch (marked.mark()) {
            case FACTUAL_ERROR -> Kind.FACTUAL_ERROR;
            case RANT -> Kind.RANT;
            case JOKE -> Kind.JOKE;
            case SAFETY_OR_LEGAL -> Kind.SAFETY_OR_LEGAL;
          });
    }
    return kinds;
  }

  private static Optional<Kind> kind(Trait trait) {
    return switch (trait) {
      case COMPLAINT -> Optional.of(Kind.COMPLAINT);
      case QUESTION -> Optional.of(Kind.QUESTION);
      case REQUEST -> Optional.of(Kind.REQUEST);
      case PRAISE -> Optional.of(Kind.PRAISE);
      case RECOMMENDATION -> Optional.of(Kind.RECOMMENDATION);
      case DIRECT,
          REPLIED,
          HIDDEN,
          EDITED,
          GONE,
          COPY,
          STARRED,
          URGENT,
          PROFANE,
          REPEATED,
          QUARANTINED,
          PERSONAL,
          TAGGED,
          PEER,
          NAMED,
          OURS,
          SNOOZED ->
          Optional.empty();
    };
  }

  private static Circumstances.Person person(
      Mention mention, AddressLevel address, Known.Facts facts, Instant now) {
    Optional<Instant> answered = facts.contacts().stream().max(Comparator.naturalOrder());
    Stream<Instant> here =
        address == AddressLevel.DIRECT ? Stream.of(mention.at()) : Stream.empty();
    Instant lastAnswer = answered.orElse(Instant.MIN);
    boolean newDirect =
        Stream.concat(here, facts.lastDirect().stream()).anyMatch(lastAnswer::isBefore);
    List<Duration> ago = facts.contacts().stream().map(at -> Duration.between(at, now)).toList();
    return new Circumstances.Person(
        facts.optedOut(),
        ago,
        newDirect,
        facts.peerAnswer().isPresent(),
        facts.cap(),
        facts.consent());
  }

  /// The words that show what the conditions of a rule ask for; in the order of the text.
  List<Cue> matched(RuleTable.Decided decided) {
    List<Cue> shown = new ArrayList<>();
    for (Condition condition : decided.conditions()) {
      switch (condition) {
        case Condition.KindIn(Set<Kind> any) -> kindsShown(any, shown);
        case Condition.AddressIn _ -> add(cue -> cue.kind() == CueKind.ADDRESS, shown);
        case Condition.PrivateMatter(boolean wanted) -> {
          if (wanted) privateShown(shown);
        }
        case Condition.Listening _,
            Condition.OffersHelp _,
            Condition.OptedOut _,
            Condition.Contacts _,
            Condition.NewDirect _,
            Condition.PeerAnswered _ -> {}
      }
    }
    if (decided.byRule().turn().filter(Advice.Turn.PRIVATE_MATTER::equals).isPresent()) {
      privateShown(shown);
    }
    return shown.stream()
        .distinct()
        .filter(each -> shown.stream().noneMatch(other -> within(each, other)))
        .sorted(Comparator.comparingInt(Cue::from))
        .toList();
  }

  // “my order” says all that “order” says.
  private static boolean within(Cue small, Cue large) {
    return large.from() <= small.from()
        && small.to() <= large.to()
        && small.to() - small.from() < large.to() - large.from();
  }

  private void kindsShown(Set<Kind> any, List<Cue> into) {
    for (Kind kind : any) {
      switch (kind) {
        case COMPLAINT -> complaintShown(into);
        case QUESTION -> add(cue -> cue.kind() == CueKind.QUESTION, into);
        case REQUEST -> add(cue -> cue.kind() == CueKind.REQUEST, into);
        case PRAISE -> add(cue -> cue.kind() == CueKind.PRAISE, into);
        case RECOMMENDATION -> add(cue -> cue.kind() == CueKind.RECOMMENDATION, into);
        case WARNING_OFF -> add(cue -> cue.kind() == CueKind.WARNING_OFF, into);
        case BASHING -> {
          if (circumstances.said().kinds().contains(Kind.BASHING)) {
            add(cue -> cue.kind() == CueKind.PROFANITY, into);
            add(cue -> cue.kind() == CueKind.REPEATED_TEXT, into);
          }
        }
        case SAFETY_OR_LEGAL -> matters.stream().filter(cue -> !isPrivate(cue)).forEach(into::add);
        case FACTUAL_ERROR, RANT, JOKE -> {}
      }
    }
  }

  // “my” and “help” add to a complaint, but show none where a stronger sign does.
  private void complaintShown(List<Cue> into) {
    List<Cue> signs =
        cues.stream().filter(cue -> cue.kind() == CueKind.COMPLAINT && cue.weight() > 0).toList();
    List<Cue> strong = signs.stream().filter(cue -> cue.weight() >= 1).toList();
    into.addAll(strong.isEmpty() ? signs : strong);
  }

  private void privateShown(List<Cue> into) {
    matters.stream().filter(Weighing::isPrivate).forEach(into::add);
    add(cue -> cue.kind() == CueKind.PERSONAL_DATA, into);
  }

  private void add(Predicate<Cue> which, List<Cue> into) {
    cues.stream().filter(which).forEach(into::add);
  }

  private static boolean isPrivate(Cue cue) {
    return cue.rule().equals(PRIVATE);
  }
}
