package earshot.replies.check;

import earshot.model.Brand;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.Mention;
import earshot.replies.SendingGate;
import earshot.storage.FindingStore;
import earshot.storage.Stores;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Checks the drafts of a workspace, and keeps what a person lets stand.
///
/// Only the check of words as they are typed may be called on the FX thread.
public final class CheckDesk implements Checking, SendingGate {
  /// The setting that holds words added to the word list, one a line.
  public static final String WORDS = "spelling-words";

  /// So many characters has a reason to keep what blocks.
  public static final int SHORTEST_REASON = 10;

  private final Stores stores;
  private final Ground ground;
  private final SentReplies sent = new SentReplies();
  private @Nullable Tables tables;
  private boolean remembered;

  /// Where and for whom drafts are checked.
  ///
  /// @param folder of the workspace
  /// @param locale of the person, whose country telephone numbers are from
  /// @param company the other clients on this computer
  public record Ground(Path folder, ZoneId zone, Locale locale, String user, Company company) {
    /// One that knows of nobody but those whose folders lie beside.
    public Ground(Path folder, ZoneId zone, Locale locale, String user) {
      this(folder, zone, locale, user, Company.alone());
    }

    String region() {
      return locale.getCountry().length() == 2 ? locale.getCountry() : "ZZ";
    }
  }

  /// A desk over a workspace's stores.
  public CheckDesk(Stores stores, Ground ground) {
    this.stores = stores;
    this.ground = ground;
  }

  /// What is read from files when it is first needed, never on the FX thread.
  private record Tables(
      ChannelPacks packs, SpellingShelf spelling, DraftChecks checks, AboutMentions abouts) {}

  private synchronized Tables tables() {
    if (tables != null) return tables;
    ChannelPacks packs = ChannelPacks.with(ground.folder().resolve(ChannelPacks.FOLDER));
    SpellingShelf spelling =
        new SpellingShelf(
            ground.folder().resolve(SpellingShelf.FOLDER), ground.locale().toLanguageTag());
    ClientGuard guard = new ClientGuard(ground.folder(), ground.company());
    Tables read =
        new Tables(
            packs,
            spelling,
            DraftChecks.of(sent, spelling, ground.zone())
                .and(new CopiedElsewhereCheck(ground.folder(), ground.company().copied())),
            new AboutMentions(stores, packs, guard, ground.region()));
    tables = read;
    return read;
  }

  /// The places that are known.
  public ChannelPacks packs() {
    return tables().packs();
  }

  @Override
  public About about(Mention mention) {
    remember();
    showNames();
    return tables().abouts().of(mention, words());
  }

  /// The same for words that answer nobody.
  public About aboutNobody() {
    remember();
    return tables().abouts().ofNobody(words());
  }

  private synchronized void remember() {
    if (remembered) return;
    List<Draft> newest = stores.drafts().newestSent(SentReplies.MOST);
    for (Draft draft : newest.reversed()) {
      draft.sentAt().ifPresent(at -> sent.add(draft.id(), at, draft.body()));
    }
    remembered = true;
  }

  @Override
  public boolean loadSpelling(About about) {
    return tables().spelling().load(about.language());
  }

  @Override
  public Checked check(
      About about, Optional<DraftId> draft, List<FindingStore.Kept> kept, String body) {
    List<Finding> open = new ArrayList<>();
    List<Checked.KeptFinding> standing = new ArrayList<>();
    for (Finding finding : tables().checks().check(about.with(draft, body))) {
      Optional<FindingStore.Kept> by = kept.stream().filter(k -> isOf(k, finding)).findFirst();
      if (by.isPresent() && finding.severity() != Severity.PASSED && finding.mayBeKept()) {
        standing.add(new Checked.KeptFinding(finding, by.get().reason(), by.get().byUser()));
      } else {
        open.add(finding);
      }
    }
    return new Checked(open, standing);
  }

  private static boolean isOf(FindingStore.Kept kept, Finding finding) {
    return kept.checkId().equals(finding.checkId()) && kept.words().equals(finding.key());
  }

  /// Checks a draft as it is stored.
  public Checked check(Draft draft) {
    Mention mention =
        stores
            .mentions()
            .byId(draft.mention())
            .orElseThrow(() -> new IllegalArgumentException("no mention " + draft.mention()));
    return check(about(mention), Optional.of(draft.id()), kept(draft.id()), draft.body());
  }

  @Override
  public List<FindingStore.Kept> kept(DraftId draft) {
    return stores.findings().of(draft);
  }

  @Override
  public void keep(DraftId draft, Finding finding, String reason) {
    if (!finding.mayBeKept()) {
      throw new IllegalArgumentException(
          finding.words() + " This cannot be kept. " + finding.cure());
    }
    boolean blocks = finding.severity() == Severity.BLOCK;
    if (blocks && reason.strip().codePointCount(0, reason.strip().length()) < SHORTEST_REASON) {
      throw new IllegalArgumentException("Say in at least 10 characters why it stays.");
    }
    stores.findings().keep(draft, finding.checkId(), finding.key(), reason, ground.user());
  }

  @Override
  public void letGo(DraftId draft, Finding finding) {
    stores.findings().letGo(draft, finding.checkId(), finding.key(), ground.user());
  }

  /// The words added to the word list, in lower case.
  public Set<String> words() {
    Set<String> words = new TreeSet<>(stores.settings().get(WORDS).orElse("").lines().toList());
    words.remove("");
    return words;
  }

  @Override
  public void know(String word, boolean known) {
    Set<String> words = new TreeSet<>(words());
    String plain = word.strip().toLowerCase(Locale.ROOT);
    if (known) words.add(plain);
    else words.remove(plain);
    stores.settings().put(WORDS, String.join("\n", words));
  }

  /// Tells other workspaces on this computer by which names and templates this one is known, so
  /// that these do not slip into their answers.
  public void showNames() {
    List<String> names =
        stores.brands().all().stream().filter(AboutMentions::isOwn).map(Brand::name).toList();
    new ClientGuard(ground.folder(), ground.company())
        .write(names, AboutMentions.handles(stores.brands().all()), stores.templates().all());
  }

  @Override
  public void require(Draft draft) {
    Checked checked = check(draft);
    if (checked.isBlocked()) throw new DraftBlocked(checked.of(Severity.BLOCK));
  }

  @Override
  public void sent(Draft draft) {
    remember();
    draft.sentAt().ifPresent(at -> sent.add(draft.id(), at, draft.body()));
  }

  @Override
  public void unsent(Draft draft) {
    remember();
    sent.remove(draft.id());
  }
}
