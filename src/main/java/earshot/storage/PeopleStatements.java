package earshot.storage;

import earshot.model.Trait;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// The statements behind people and conversations whose speed depends on the planner, with sample
/// values; everything in the sample is said by one account, so that none may read all it said.
final class PeopleStatements {
  private static final int PAGE = 51;

  private PeopleStatements() {}

  /// @param middle a time in the midst of the mentions
  /// @param newest a time after which there are few
  static List<Statements.Shaped> all(Instant middle, Instant newest) {
    Long[] fifty = LongStream.rangeClosed(1_001, 1_050).boxed().toArray(Long[]::new);
    Long[] one = {1L};
    return List.of(
        shaped("what an account said", PersonPages.SAID, PAGE, 1L, middle, middle, 9_000L, PAGE),
        shaped("what it was answered", PersonPages.ANSWERED, PAGE, 1L, middle, middle, 9L, PAGE),
        shaped("newest of an account", PersonPages.NEWEST, 1, 1L),
        shaped("oldest of an account", PersonPages.OLDEST, 1, 1L),
        shaped("counted to a most", PersonPages.COUNT, 200, 1L, Instant.EPOCH, 200),
        shaped("when asked", PersonPages.ASKED_AT, 50, (Object) fifty),
        shaped("writers", ContactRows.WRITERS, 50, (Object) fifty),
        shaped("sent to accounts", ContactRows.SENT, 100, one, middle),
        shaped("spoken to us since", ContactRows.DIRECT, 20, one, newest, Flags.bit(Trait.DIRECT)),
        shaped("peers' answers", ContactRows.PEERS, 100, (Object) fifty),
        shaped("authors", PersonStore.AUTHORS, 50, (Object) fifty),
        shaped("accounts", PeopleRows.OF_ACCOUNTS, 50, (Object) fifty),
        shaped("accounts of people", PeopleRows.ACCOUNTS_OF, 5, (Object) one),
        shaped("people", PeopleRows.PEOPLE, 5, (Object) one),
        shaped("what shows advocates", PeopleRows.SHOWN_BY, 5, (Object) one),
        shaped("answers at addresses", Answering.AT_ADDRESS, 50, (Object) fifty),
        shaped("mentions by key", Answering.BY_KEY, 50, (Object) fifty),
        shaped("what answers these", Answering.CHILDREN, 50, (Object) fifty),
        shaped("answered ones", Answering.ANSWERED, 50, (Object) fifty),
        shaped("standing in threads", Threads.STANDING, 50, (Object) fifty),
        shaped("sent in threads", Threads.SENT, 50, (Object) fifty),
        shaped("found as", Threads.FOUND_AS, 50, (Object) fifty),
        shaped("waiting for an answer", Threads.UNTIL_ANSWER, 50, (Object) fifty),
        shaped("peers of a mention", ConversationStore.PEERS, 50, 1_001L),
        shaped(
            "complaints answered",
            ConversationStore.ANSWERS_BY,
            50,
            fifty,
            Flags.bit(Trait.COMPLAINT)),
        shaped("sent with an address", ConversationStore.SENT_OF, 50, (Object) fifty),
        shaped("old replies", OldReplies.OLD, 200, 1_000L, 1_200L));
  }

  private static Statements.Shaped shaped(String name, String sql, int limit, Object... samples) {
    return new Statements.Shaped(name, sql, limit, List.of(samples));
  }
}
