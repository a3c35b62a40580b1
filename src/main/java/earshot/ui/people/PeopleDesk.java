package earshot.ui.people;

import earshot.model.AuthorId;
import earshot.model.Consent;
import earshot.model.Contact;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.PeopleAct;
import earshot.replies.people.People;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What screens ask and say about people; never called on the FX thread.
public interface PeopleDesk {
  /// An answer of ours.
  ///
  /// @param asked what it answers; absent when that is no longer stored
  /// @param words as they were sent
  record Answer(Contact contact, Optional<Mention> asked, String words) {}

  /// Words with which somebody spoke up for us.
  ///
  /// @param complaint what they answer
  record Defence(Mention said, Mention complaint) {}

  /// The people of a list; with letters those whose name or words hold them, wherever they were
  /// heard.
  List<People.Entry> list(People.Order order, String letters);

  /// Who wrote a mention.
  Optional<AuthorId> author(MentionId mention);

  /// The card of whoever has an account.
  Optional<People.Card> card(AuthorId account);

  /// What these accounts said, newest first.
  List<Mention> said(Collection<AuthorId> accounts, Optional<PageToken> after, int limit);

  /// What we answered these accounts, newest first.
  List<Answer> answered(Collection<AuthorId> accounts, Optional<Contact> after, int limit);

  /// Kind words among these that answer somebody's complaint.
  List<Defence> defences(List<Mention> said);

  /// Accounts are of one person.
  PeopleAct link(AuthorId one, AuthorId other);

  /// An account is of somebody else.
  PeopleAct unlink(AuthorId account);

  /// Somebody wants no answers, or wants them again.
  PeopleAct optOut(AuthorId account, boolean out);

  /// Somebody may be quoted or not.
  PeopleAct consent(AuthorId account, Consent consent);

  /// How often somebody may be answered.
  PeopleAct cap(AuthorId account, Optional<Integer> cap);

  /// A remark.
  PeopleAct note(AuthorId account, String note);

  /// Somebody speaks up for us, and this shows it.
  PeopleAct advocate(AuthorId account, MentionId shownBy);

  /// Somebody speaks up for us no longer.
  PeopleAct noAdvocate(AuthorId account);

  /// Does an act again, or takes it back with [PeopleAct#back()].
  void again(PeopleAct act);
}
