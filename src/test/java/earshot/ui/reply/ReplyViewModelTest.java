package earshot.ui.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Draft;
import earshot.model.Mention;
import earshot.model.Status;
import earshot.ui.HeldBack;
import earshot.ui.Sample;
import earshot.ui.SampleDrafts;
import earshot.ui.TestClock;
import earshot.ui.kit.Threads;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyViewModelTest {
  private final TestClock clock = new TestClock(Sample.NOW);
  private final SampleDrafts drafts = new SampleDrafts(clock);
  private final List<String> clipboard = new ArrayList<>();
  private final List<URI> opened = new ArrayList<>();
  private final ReplyServices services = new ReplyServices(drafts, clipboard::add, opened::add);
  private final ReplyViewModel reply =
      new ReplyViewModel(services, new Threads(Runnable::run, Runnable::run), clock, clock);
  private final Mention first = Sample.mentions().get(0);
  private final Mention second = Sample.mentions().get(1);

  private Mention with(Status status) {
    return new Mention(
        first.id(),
        first.at(),
        first.storedAt(),
        first.origin(),
        first.content(),
        status,
        first.brands());
  }

  private void write(String words) {
    reply.text().set(words);
    clock.pass(DraftKeeper.PAUSE);
  }

  @Test
  void lookingAtAMentionMakesNoDraft() {
    reply.open(first);
    assertEquals(ReplyViewModel.State.WRITING, reply.state().get());
    assertEquals(Optional.empty(), drafts.openDraft(first.id()));
  }

  @Test
  void aDraftIsThereAgainAfterLeavingAtOnce() {
    reply.open(first);
    reply.text().set("Hi, sorry.");
    reply.open(second);
    assertEquals("", reply.text().get());
    reply.open(first);
    assertEquals("Hi, sorry.", reply.text().get());
  }

  @Test
  void itSaysWhenTheTextWasSaved() {
    reply.open(first);
    reply.text().set("Hi");
    assertEquals(new Saving.Pending(), reply.saving().get());
    clock.pass(DraftKeeper.PAUSE);
    assertEquals(new Saving.Saved(clock.instant()), reply.saving().get());
  }

  @Test
  void aFullDiskIsToldWithTheTimeOfTheLastSaveAndTheTextStays() {
    reply.open(first);
    write("Hi");
    var safe = clock.instant();
    clock.pass(Duration.ofMinutes(3));
    drafts.full = true;
    write("Hi there");
    assertEquals(new Saving.Failed(safe), reply.saving().get());
    assertEquals("Hi there", reply.text().get());
    drafts.full = false;
    clock.pass(DraftKeeper.AGAIN);
    assertEquals(new Saving.Saved(clock.instant()), reply.saving().get());
  }

  @Test
  void copyAndOpenDoesBothAndOnlyWithWords() {
    reply.open(first);
    reply.copyAndOpen();
    assertEquals(List.of(), clipboard);
    write("Hi, sorry.");
    reply.copyAndOpen();
    assertEquals(List.of("Hi, sorry."), clipboard);
    assertEquals(List.of(URI.create(first.content().url())), opened);
    assertTrue(reply.copied().get());
    write("Hi, sorry!");
    assertFalse(reply.copied().get());
  }

  @Test
  void markingAsSentAsksFirstAndRefusesWhatIsNoAddress() {
    reply.open(first);
    write("Hi, sorry.");
    reply.askSent();
    assertTrue(reply.sending().asking().get());
    reply.sending().address().set("on the page");
    reply.markSent();
    assertTrue(reply.sending().refused().get());
    reply.sending().address().set("https://www.reddit.com/r/espresso/1/reply");
    reply.markSent();
    assertEquals(ReplyViewModel.State.SENT, reply.state().get());
    assertEquals(
        Optional.of("https://www.reddit.com/r/espresso/1/reply"),
        reply.sending().sent().get().orElseThrow().sentUrl());
  }

  @Test
  void whatWasSentIsShownAgainAndAnotherAnswerCanBeBegun() {
    reply.open(first);
    write("Hi, sorry.");
    reply.markSent();
    reply.open(second);
    reply.open(with(Status.SENT));
    assertEquals(ReplyViewModel.State.SENT, reply.state().get());
    assertEquals("Hi, sorry.", reply.text().get());
    reply.another();
    assertEquals(ReplyViewModel.State.WRITING, reply.state().get());
    assertEquals("", reply.text().get());
    write("One more thing.");
    assertEquals("One more thing.", drafts.openDraft(first.id()).orElseThrow().body());
    assertEquals("Hi, sorry.", drafts.lastSent(first.id()).orElseThrow().body());
  }

  @Test
  void whoCameBackIsAnsweredAnew() {
    reply.open(first);
    write("Hi, sorry.");
    reply.markSent();
    reply.open(second);
    reply.open(with(Status.TRIAGED));
    assertEquals(ReplyViewModel.State.WRITING, reply.state().get());
    assertEquals("", reply.text().get());
  }

  @Test
  void eachCopyIsNoted() {
    reply.open(first);
    write("Hi, sorry.");
    reply.copy();
    assertEquals(List.of(drafts.openDraft(first.id()).orElseThrow().id()), drafts.copied);
  }

  @Test
  void aSentAnswerCanBeTakenBackAndEditedAgain() {
    reply.open(first);
    write("Hi, sorry.");
    reply.askSent();
    reply.markSent();
    Draft sent = reply.sending().sent().get().orElseThrow();
    reply.unmark(sent.id());
    assertEquals(ReplyViewModel.State.WRITING, reply.state().get());
    write("Hi, very sorry.");
    assertEquals("Hi, very sorry.", drafts.openDraft(first.id()).orElseThrow().body());
  }

  @Test
  void aDraftThatComesLateIsNotPutUnderAnotherMention() {
    drafts.save(drafts.openOrMake(first.id()).id(), "for the first");
    HeldBack background = new HeldBack();
    ReplyViewModel slow =
        new ReplyViewModel(services, new Threads(background, Runnable::run), clock, clock);
    slow.open(first);
    slow.open(second);
    background.runAll();
    assertEquals("", slow.text().get());
    assertEquals(Optional.of(second), slow.mention().get());
  }

  @Test
  void whatIsTypedBeforeTheDraftCameIsNotPossible() {
    HeldBack background = new HeldBack();
    ReplyViewModel slow =
        new ReplyViewModel(services, new Threads(background, Runnable::run), clock, clock);
    slow.open(first);
    assertEquals(ReplyViewModel.State.OPENING, slow.state().get());
    assertFalse(slow.canCopy());
  }
}
