package earshot.storage;

/// Everything a workspace keeps, by subject.
public final class Stores {
  private final Database database;
  private final MentionStore mentions;
  private final SourceStore sources;
  private final ScheduleStore schedule;
  private final BrandStore brands;
  private final CoverageStore coverage;
  private final StoryStore stories;
  private final DraftStore drafts;
  private final WorkStores work;
  private final ApprovalStore approvals;
  private final FindingStore findings;
  private final TemplateStore templates;
  private final SettingStore settings;
  private final EgressStore egress;
  private final SavedSearchStore searches;
  private final RuleStore rules;
  private final RuleRunStore ruleRuns;
  private final ExampleStore examples;
  private final TagStore tags;
  private final HiddenStore hidden;
  private final LabelStore labels;
  private final AccuracyStore accuracy;
  private final ModelStore models;
  private final WordListStore wordLists;
  private final RescoreStore rescores;
  private final AdviceStore advice;
  private final PlaybookStore playbooks;
  private final IncidentStore incidents;
  private final AlertRuleStore alertRules;
  private final AlertStore alerts;
  private final DerivedCheck derivedCheck;
  private final PersonStore people;
  private final ConversationStore conversations;

  /// The stores over an open database, which stays the caller's to close.
  public Stores(Database database) {
    this.database = database;
    mentions = new MentionStore(database);
    sources = new SourceStore(database);
    schedule = new ScheduleStore(database);
    brands = new BrandStore(database);
    coverage = new CoverageStore(database);
    stories = new StoryStore(database);
    drafts = new DraftStore(database);
    work = new WorkStores(database);
    approvals = new ApprovalStore(database);
    findings = new FindingStore(database);
    templates = new TemplateStore(database);
    settings = new SettingStore(database);
    egress = new EgressStore(database);
    searches = new SavedSearchStore(database);
    rules = new RuleStore(database);
    ruleRuns = new RuleRunStore(database);
    examples = new ExampleStore(database);
    tags = new TagStore(database);
    hidden = new HiddenStore(database);
    labels = new LabelStore(database);
    accuracy = new AccuracyStore(database);
    models = new ModelStore(database);
    wordLists = new WordListStore(database);
    rescores = new RescoreStore(database);
    advice = new AdviceStore(database);
    playbooks = new PlaybookStore(database);
    incidents = new IncidentStore(database);
    alertRules = new AlertRuleStore(database);
    alerts = new AlertStore(database);
    derivedCheck = new DerivedCheck(database);
    people = new PersonStore(database);
    conversations = new ConversationStore(database);
  }

  /// Mentions, their texts, scores and status.
  public MentionStore mentions() {
    return mentions;
  }

  /// Sources and when they are due.
  public SourceStore sources() {
    return sources;
  }

  /// What the texts of mentions do.
  public CueStore cues() {
    return new CueStore(database);
  }

  /// When each source is asked, and how it has been doing.
  public ScheduleStore schedule() {
    return schedule;
  }

  /// Where feeds have moved.
  public MoveStore moves() {
    return new MoveStore(database);
  }

  /// Brands and their queries.
  public BrandStore brands() {
    return brands;
  }

  /// What was asked when, and what that proves.
  public CoverageStore coverage() {
    return coverage;
  }

  /// Counts over time.
  public SeriesStore series() {
    return new SeriesStore(database);
  }

  /// Which mentions tell the same story.
  public StoryStore stories() {
    return stories;
  }

  /// Drafts of answers.
  public DraftStore drafts() {
    return drafts;
  }

  /// Files that were imported, and how columns are read.
  public ImportStore imports() {
    return new ImportStore(database);
  }

  /// What people do about mentions.
  public WorkStores work() {
    return work;
  }

  /// What second people say of drafts, and older versions of them.
  public ApprovalStore approvals() {
    return approvals;
  }

  /// What people let stand in drafts although a check found it.
  public FindingStore findings() {
    return findings;
  }

  /// Templates, snippets, signatures and known answers.
  public TemplateStore templates() {
    return templates;
  }

  /// Settings of the workspace.
  public SettingStore settings() {
    return settings;
  }

  /// What left this computer; close it before the database.
  public EgressStore egress() {
    return egress;
  }

  /// Searches that are kept.
  public SavedSearchStore searches() {
    return searches;
  }

  /// Rules.
  public RuleStore rules() {
    return rules;
  }

  /// Rules applied to what is stored already.
  public RuleRunStore ruleRuns() {
    return ruleRuns;
  }

  /// Texts that queries of brands must or must not find.
  public ExampleStore examples() {
    return examples;
  }

  /// Tags and who has them.
  public TagStore tags() {
    return tags;
  }

  /// What is hidden and why.
  public HiddenStore hidden() {
    return hidden;
  }

  /// Samples that are labelled blind.
  public AccuracyStore accuracy() {
    return accuracy;
  }

  /// What was learned from people's labels.
  public ModelStore models() {
    return models;
  }

  /// What people say of how mentions sound.
  public LabelStore labels() {
    return labels;
  }

  /// Words of the workspace.
  public WordListStore wordLists() {
    return wordLists;
  }

  /// Scores stored mentions anew.
  public RescoreStore rescores() {
    return rescores;
  }

  /// Launches, campaigns and incidents.
  public MarkerStore markers() {
    return new MarkerStore(database);
  }

  /// What several people said, and what became of it.
  public ThemeStore themes() {
    return new ThemeStore(database);
  }

  /// The rules of advice, what people say mentions are, and where they overrule advice.
  public AdviceStore advice() {
    return advice;
  }

  /// Plans for bad days.
  public PlaybookStore playbooks() {
    return playbooks;
  }

  /// Bad days.
  public IncidentStore incidents() {
    return incidents;
  }

  /// What is watched for being unusual.
  public AlertRuleStore alertRules() {
    return alertRules;
  }

  /// What was unusual.
  public AlertStore alerts() {
    return alerts;
  }

  /// Who said what when.
  public VoiceStore voices() {
    return new VoiceStore(database);
  }

  /// All mentions of a window, for figures.
  public WindowStore windows() {
    return new WindowStore(database);
  }

  /// How long things are kept, and how they go.
  public KeepingStores keeping() {
    return new KeepingStores(database);
  }

  /// Who decided what and when.
  public JournalStore journal() {
    return new JournalStore(database);
  }

  /// Gives a brand to mentions that are stored already.
  public BrandFill brandFill() {
    return new BrandFill(database);
  }

  /// Recounts what is derived.
  public DerivedCheck derivedCheck() {
    return derivedCheck;
  }

  /// Who answered whom.
  public ConversationStore conversations() {
    return conversations;
  }

  /// Those we talk with.
  public PersonStore people() {
    return people;
  }

  /// Gives back the room that deleted rows have left.
  public Compaction compaction() {
    return new Compaction(database);
  }

  /// Looks for damage on the disk.
  public Scrub scrub() {
    return new Scrub(database);
  }
}
