package earshot.language;

import java.util.Set;

/// Words that stand in every English text and tell nothing of it: articles, pronouns, prepositions,
/// auxiliaries, with their short forms.
final class StopWords {
  static final Set<String> ENGLISH =
      Set.of(
          """
          the and but for nor yet not all any are aren't was wasn't were weren't been being
          have haven't had hadn't has hasn't having did didn't does doesn't doing done don't
          can can't cannot could couldn't may might must mustn't shall should shouldn't will
          won't would wouldn't you you'd you'll you're you've your yours yourself yourselves
          she she'd she'll she's her hers herself him himself his its it's itself they they'd
          they'll they're they've them their theirs themselves who who's whom whose which what
          what's that that's this these those there there's here here's when where why how
          i'd i'll i'm i've our ours ourselves we'd we'll we're we've let's me my myself
          with without within from into onto upon about above below between among through
          during before after against under over again once than then too very just only own
          same such other others another each every either neither both few more most much many
          some none one because since until while although though also even still ever never
          out off down away back get got gets getting isn't ain't per via etc amp
          """
              .strip()
              .split("\\s+", -1));

  private StopWords() {}
}
