package earshot;

import earshot.search.Progress;
import earshot.search.SearchIndex;
import earshot.ui.jobs.JobsPane;
import earshot.ui.jobs.JobsViewModel;
import earshot.ui.kit.Job;
import earshot.ui.kit.Jobs;
import earshot.ui.kit.Messages;
import java.util.Optional;

/// Puts the work that nobody asked for into the list of jobs: the index that is brought up, and the
/// upkeep of each day.
record Unasked(Workspace workspace, Messages words) {
  /// The list of jobs of a window over this workspace.
  JobsViewModel in(Jobs jobs) {
    jobs.follow(terms("job.index"), this::indexing);
    for (Upkeep.Chore chore : Upkeep.Chore.values()) {
      jobs.follow(terms("job." + chore.name()), () -> doing(chore));
    }
    return new JobsViewModel(jobs, Messages.of(JobsPane.class, words.formats()));
  }

  private Job.Terms terms(String key) {
    return Job.Terms.of(words.get(key)).whole().unasked();
  }

  private Optional<Progress> indexing() {
    SearchIndex index = workspace.indexAsItIs();
    Progress far = index.progress();
    return Optional.of(far).filter(now -> !index.isReady() && now.done() < now.total());
  }

  private Optional<Progress> doing(Upkeep.Chore chore) {
    return workspace
        .housework()
        .upkeep()
        .doing()
        .filter(now -> now.chore() == chore)
        .map(Upkeep.Doing::far);
  }
}
