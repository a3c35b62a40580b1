package earshot.replies.check;

import earshot.model.DraftId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A draft and everything its checks may look at.
///
/// @param draft absent for words that belong to no draft
/// @param place where the answer will be pasted
/// @param others clients whose names must not stand in it
public record DraftText(
    Optional<DraftId> draft,
    String body,
    Heard heard,
    Ours ours,
    ChannelPack place,
    OtherClients others) {

  /// What the draft answers.
  ///
  /// @param text everything said in this conversation, ours and theirs
  /// @param author the person's name as shown there, or empty
  /// @param language BCP 47 tag, or empty
  /// @param onCard what is known of the person from elsewhere: other names, mail addresses, orders
  public record Heard(
      String text,
      String author,
      String handle,
      String language,
      boolean complaint,
      List<String> onCard) {
    /// Copies the list.
    public Heard {
      onCard = List.copyOf(onCard);
    }

    /// A text nobody is known to have said.
    public static Heard saying(String text) {
      return new Heard(text, "", "", "", false, List.of());
    }
  }

  /// What belongs to the client.
  ///
  /// @param names of the brand, its rivals and its handles
  /// @param words it has added to the word list, in lower case
  /// @param region where telephone numbers without a country are from, such as `GB`; `ZZ` for none
  public record Ours(Set<String> names, Set<String> words, String region) {
    /// Nothing of one's own.
    public static final Ours NOTHING = new Ours(Set.of(), Set.of(), "ZZ");

    /// Copies the sets.
    public Ours {
      names = Set.copyOf(names);
      words = Set.copyOf(words);
    }
  }

  /// Words that answer a text, without anything else being known.
  public static DraftText of(String body, Heard heard) {
    return new DraftText(
        Optional.empty(), body, heard, Ours.NOTHING, ChannelPack.ANYWHERE, OtherClients.NONE);
  }

  /// The same words for another place.
  public DraftText at(ChannelPack other) {
    return new DraftText(draft, body, heard, ours, other, others);
  }

  /// The same words of a client.
  public DraftText by(Ours client) {
    return new DraftText(draft, body, heard, client, place, others);
  }

  /// The same words beside other clients.
  public DraftText beside(OtherClients clients) {
    return new DraftText(draft, body, heard, ours, place, clients);
  }

  /// The same words as this draft.
  public DraftText as(DraftId id) {
    return new DraftText(Optional.of(id), body, heard, ours, place, others);
  }

  /// Whether the English word lists may read it.
  boolean english() {
    String tag = heard.language().split("[-_]", 2)[0];
    return tag.isEmpty() || tag.equals("und") || tag.equals("en");
  }
}
