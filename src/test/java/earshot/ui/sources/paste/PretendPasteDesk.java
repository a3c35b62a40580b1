package earshot.ui.sources.paste;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Keeps pasted mentions in memory.
public final class PretendPasteDesk implements PasteDesk {
  /// What was kept.
  public final List<Pasted> kept = new ArrayList<>();

  /// Whether what is brought next is there already.
  public boolean already;

  @Override
  public Recognised recognise(String address) {
    if (!address.contains(".")) {
      return new Recognised.Unusable("Earshot opens only public http and https addresses.");
    }
    URI url = URI.create(address.startsWith("http") ? address : "https://" + address);
    return address.contains("instagram.com")
        ? new Recognised.Platform("Instagram post", url)
        : new Recognised.Page(url);
  }

  @Override
  public Outcome keep(Pasted mention) {
    if (already) return new Outcome.Already(() -> {});
    kept.add(mention);
    return new Outcome.Kept(
        mention.text().contains("Northwind") ? "Northwind Coffee" : "", () -> kept.remove(mention));
  }
}
