package earshot.ui.sources.paste;

import earshot.intake.Pasting;
import earshot.listening.TypedAddress;
import earshot.listening.platform.PlatformPost;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.Sighting;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Pastes into the opened workspace.
public final class StoredPasting implements PasteDesk {
  private final Pasting pasting;
  private final Supplier<List<Brand>> brands;
  private final String user;

  /// @param brands gives the names of the brands a mention is about
  /// @param user who brings it
  public StoredPasting(Pasting pasting, Supplier<List<Brand>> brands, String user) {
    this.pasting = pasting;
    this.brands = brands;
    this.user = user;
  }

  @Override
  public Recognised recognise(String address) {
    return switch (TypedAddress.read(address)) {
      case TypedAddress.Corrected read ->
          PlatformPost.at(read.address())
              .<Recognised>map(post -> new Recognised.Platform(post.platform(), read.address()))
              .orElseGet(() -> new Recognised.Page(read.address()));
      case TypedAddress.Unusable unusable -> new Recognised.Unusable(unusable.sentence());
    };
  }

  @Override
  public Outcome keep(Pasted mention) {
    Pasting.Pasted pasted =
        pasting.paste(
            new Pasting.Clipping(
                mention.address().map(URI::toString).orElse(""),
                mention.text(),
                new Pasting.When(Optional.of(mention.at()), mention.about()),
                mention.author(),
                mention.place(),
                mention.rating().map(given -> rating(given)),
                user),
            mention.picture());
    return pasted.added()
        ? new Outcome.Kept(names(pasted.mention()), pasted.undo())
        : new Outcome.Already(pasted.undo());
  }

  private static Sighting.Rating rating(Rating typed) {
    return new Sighting.Rating(typed.points().doubleValue(), typed.most().doubleValue());
  }

  private String names(Mention mention) {
    Set<BrandId> about =
        mention.brands().stream().map(Mention.BrandMark::brand).collect(Collectors.toSet());
    return brands.get().stream()
        .filter(brand -> about.contains(brand.id()))
        .map(Brand::name)
        .collect(Collectors.joining(", "));
  }
}
