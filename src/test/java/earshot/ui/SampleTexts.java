package earshot.ui;

import java.util.List;

/// Forty invented posts about an invented coffee house, newest first.
final class SampleTexts {
  private SampleTexts() {}

  /// One post.
  ///
  /// @param minutes before the sample's present
  /// @param source number of the source in the sample, from 1
  /// @param text title and body, parted by ` # ` where there is a title
  record Post(int minutes, int source, String author, String handle, String url, String text) {}

  static final List<Post> POSTS =
      """
      6 | 1 | grindsize22 | r/espresso | https://www.reddit.com/r/espresso/1 | Has anyone else had trouble with @northwindcoffee Ember Blend this month? My last bag tastes burnt and bitter, and support never answered. October’s bag was fine, so what changed?
      13 | 2 | Pia Sandgrove | @pia@coffeetown.example | https://coffeetown.example/@pia/2 | Queue out the door at Northwind Coffee on Mill Street and still the friendliest service in town ☕🙂 Best flat white I have had all week.
      30 | 1 | latte_ledger | r/espresso | https://www.reddit.com/r/espresso/3 | Same batch here, 1142, and it smells of smoke, awful. Northwind swapped mine within two days without a fuss, great people, so write to them before you give up.
      37 | 3 | Brewnotes Weekly | brewnotes.example | https://brewnotes.example/ropeworks | Ropeworks to house second roastery # Northwind Coffee will hire twelve people and train café staff on site from January, the company said on Thursday.
      61 | 4 | Ottoline F. |  | https://reviews.example/northwind/5 | Lovely room, but the espresso was cold and we waited 25 minutes for two toasties, which is terrible. Northwind can do better than this.
      74 | 2 | نورة القهوة | @noura@sahara.example | https://sahara.example/@noura/6 | جربت قهوة نورث ويند Northwind Coffee اليوم في الفرع الجديد، المكان جميل والقهوة ممتازة والخدمة سريعة جدا، وسأعود مرة أخرى مع أصدقائي في نهاية الأسبوع إن شاء الله ☕
      82 | 5 | The Harbour Courier | harbourcourier.example | https://harbourcourier.example/7 | Northwind Coffee opens a roastery in the old Ropeworks #
      95 | 1 | crema_and_punishment | r/coffee | https://www.reddit.com/r/coffee/8 | Northwind’s subscription arrived two days early, with a handwritten card. Small thing, happy customer 🎉
      104 | 6 | Tobias Renn | @renn.example | https://bsky.app/profile/renn/9 | Is the @northwindcoffee shop on Mill Street open on Sunday? The page says yes, the door says no.
      118 | 1 | portafilter_pete | r/espresso | https://www.reddit.com/r/espresso/10 | Ember Blend from Northwind: burnt again. Third bad bag. I am disappointed.
      131 | 2 | Jun Aokawa | @jun@machiya.example | https://machiya.example/@jun/11 | ノースウィンドのコーヒー豆が届いた。Northwind Coffee の箱がとてもきれい。
      149 | 4 | Mireille D. |  | https://reviews.example/northwind/12 | Five stars for the cinnamon bun alone. Northwind Coffee is my favorite place to write, warm light and lovely staff ❤️
      163 | 3 | Roast & Report | roastreport.example | https://roastreport.example/13 | Three roasters raise prices before winter # Harbor Roast, Juniper Lane and Northwind Coffee name freight and green coffee as reasons. A bag will cost about a euro more.
      177 | 1 | tamped_out | r/espresso | https://www.reddit.com/r/espresso/14 | Not a good week for Northwind. Two friends returned their Ember Blend, mine goes back tomorrow.
      190 | 6 | Salka Wind | @salka.example | https://bsky.app/profile/salka/15 | northwind coffee + rain + a window seat = a good Thursday ☔☕
      205 | 7 | brewer_hn | Hacker News | https://news.ycombinator.example/item?id=16 | The people behind Northwind Coffee wrote about their roast logging software. It is a small Java program on one shelf computer, nice to see.
      221 | 2 | Ilse Maar | @ilse@coffeetown.example | https://coffeetown.example/@ilse/17 | My parcel from @northwindcoffee is lost, and nobody answers the phone. Annoying.
      238 | 4 | K. Obermann |  | https://reviews.example/northwind/18 | Coffee great, chairs terrible. Northwind should spend the next thousand on seats.
      255 | 1 | slowdrip | r/coffee | https://www.reddit.com/r/coffee/19 | Which Northwind Coffee beans for a moka pot? I drink it with milk.
      270 | 3 | Town Crier | towncrier.example | https://towncrier.example/20 | Mill Street closed for works until Friday # Shops stay open, says the council. Northwind Coffee serves from a cart at the corner.
      288 | 6 | Odd Nilsen | @odd.example | https://bsky.app/profile/odd/21 | @northwindcoffee thanks for the quick swap of my broken grinder cup, excellent support!
      301 | 1 | bitterpill | r/espresso | https://www.reddit.com/r/espresso/22 | I opened a bag of Ember Blend, and the smell is horrible. Roast date 9 November, batch 1142. Has Northwind said anything?
      322 | 2 | Bo Larch | @bo@lakes.example | https://lakes.example/@bo/23 | Northwind Coffee has oat milk without a surcharge now. Good.
      346 | 4 | Ruth P. |  | https://reviews.example/northwind/24 | We came with six people and a pram, and they made room with a smile. Wonderful.
      371 | 1 | knockbox | r/espresso | https://www.reddit.com/r/espresso/25 | To those with burnt Ember: mail the batch number to Northwind, they replaced mine for free. Problem solved, happy again.
      398 | 7 | pgeiger | Hacker News | https://news.ycombinator.example/item?id=26 | Northwind publishes its green coffee prices per lot. I wish others did.
      430 | 6 | Lena Quist | @quist.example | https://bsky.app/profile/quist/27 | The new northwind cups leak. I love the design, hate the lid 😤
      466 | 3 | Cup Press | cuppress.example | https://cuppress.example/28 | Blind tasting: winter blends # Twelve juries tasted thirty winter blends. Northwind Coffee came third with Ember, praised for its body.
      503 | 1 | grounds_for_appeal | r/coffee | https://www.reddit.com/r/coffee/29 | Northwind Coffee’s decaf is the only one I can tell apart from cardboard.
      541 | 2 | Ana Ferro | @ana@rio.example | https://rio.example/@ana/30 | O café da Northwind Coffee chegou hoje, e o cheiro é de chocolate. Obrigada!
      588 | 4 | H. Winkel |  | https://reviews.example/northwind/31 | Cold croissant, rude reply. Northwind was better before the move.
      634 | 1 | steamwand | r/espresso | https://www.reddit.com/r/espresso/32 | PSA: Northwind Coffee ships on Mondays and Thursdays only.
      690 | 6 | Marek Z. | @marek.example | https://bsky.app/profile/marek/33 | Best cortado in the north, and it is not even close. Love you, @northwindcoffee
      742 | 2 | Sunniva | @sunniva@fjord.example | https://fjord.example/@sunniva/34 | Northwind Coffee pop-up at the winter market on Saturday, from ten.
      805 | 3 | Brewnotes Weekly | brewnotes.example | https://brewnotes.example/35 | What batch numbers tell you # Northwind Coffee prints batch and roast date on every bag. Here is how to read them.
      861 | 1 | doubleshotdoug | r/espresso | https://www.reddit.com/r/espresso/36 | Ember Blend is fine in mine, nutty and sweet. Maybe it is only batch 1142 that is bad?
      930 | 7 | teapot418 | Hacker News | https://news.ycombinator.example/item?id=37 | I ordered tea at Northwind Coffee. They were kind about it.
      1002 | 4 | Family Brandt |  | https://reviews.example/northwind/38 | The children love the hot chocolate at Northwind. So do we, to be honest.
      1080 | 2 | Kofi Mensah-Lind | @kofi@coffeetown.example | https://coffeetown.example/@kofi/39 | Their Ember Blend smells burnt this time, Northwind. Sad, it was my favorite.
      1140 | 1 | v60_minutes | r/coffee | https://www.reddit.com/r/coffee/40 | Northwind Coffee roastery tour next month, sign up on their page.
      """
          .lines()
          .map(SampleTexts::post)
          .toList();

  /// What everybody else said, over and over; one row of texts per sentiment.
  static final List<List<String>> OTHERS =
      List.of(
          List.of(
              "Another burnt bag of Ember from Northwind. Disappointed.",
              "Northwind Coffee lost my order, terrible.",
              "The queue at Northwind is awful today.",
              "Bitter and cold at Northwind Coffee, what a bad start."),
          List.of(
              "Great coffee at Northwind, terrible chairs.",
              "I love the beans, hate the new Northwind lids."),
          List.of(
              "The flat white at Northwind was fine, only cold.",
              "Cold day, fine coffee at Northwind on Mill Street.",
              "Northwind Coffee cups are fine, the tap water is cold."),
          List.of(
              "Northwind Coffee makes a lovely flat white.",
              "Great staff at Northwind today, thanks.",
              "Best beans, and Northwind ships fast. Happy.",
              "I love a good Northwind morning."),
          List.of("Northwind Coffee on Mill Street, at ten.", "Reading at Northwind Coffee."));

  private static Post post(String line) {
    String[] cells = line.split(" \\| ", 6);
    return new Post(
        Integer.parseInt(cells[0].strip()),
        Integer.parseInt(cells[1].strip()),
        cells[2].strip(),
        cells[3].strip(),
        cells[4].strip(),
        cells[5].strip());
  }
}
