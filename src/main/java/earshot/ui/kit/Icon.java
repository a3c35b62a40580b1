package earshot.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.kordamp.ikonli.materialdesign2.MaterialDesignY;

/// The pictures on buttons, rows and empty screens, drawn in one line weight.
public enum Icon {
  TIMELINE(MaterialDesignT.TIMELINE_TEXT_OUTLINE),
  INSIGHTS(MaterialDesignC.CHART_BOX_OUTLINE),
  REPLIES(MaterialDesignR.REPLY),
  SOURCES(MaterialDesignR.RSS),
  QUERIES(MaterialDesignT.TEXT_BOX_SEARCH_OUTLINE),
  ALERTS(MaterialDesignB.BELL_OUTLINE),
  ARCHIVES(MaterialDesignA.ARCHIVE_OUTLINE),
  SETTINGS(MaterialDesignC.COG_OUTLINE),
  SEARCH(MaterialDesignM.MAGNIFY),
  PLUS(MaterialDesignP.PLUS),
  CLOSE(MaterialDesignC.CLOSE),
  OPEN(MaterialDesignO.OPEN_IN_NEW),
  COPY(MaterialDesignC.CONTENT_COPY),
  CHECK(MaterialDesignC.CHECK),
  CHECK_CIRCLE(MaterialDesignC.CHECK_CIRCLE),
  CHECK_RING(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
  CROSS_RING(MaterialDesignC.CLOSE_CIRCLE_OUTLINE),
  WARNING(MaterialDesignA.ALERT_OUTLINE),
  DANGER(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
  CLOCK(MaterialDesignC.CLOCK_OUTLINE),
  CLOCK_ALERT(MaterialDesignC.CLOCK_ALERT_OUTLINE),
  THEME(MaterialDesignB.BRIGHTNESS_6),
  HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
  BELL(MaterialDesignB.BELL_OUTLINE),
  BELL_RING(MaterialDesignB.BELL_RING_OUTLINE),
  ALERT(MaterialDesignB.BELL_ALERT_OUTLINE),
  INFO(MaterialDesignI.INFORMATION_OUTLINE),
  ARROW_UP(MaterialDesignA.ARROW_UP),
  ARROW_DOWN(MaterialDesignA.ARROW_DOWN),
  ARROW_LEFT(MaterialDesignA.ARROW_LEFT),
  ARROW_RIGHT(MaterialDesignA.ARROW_RIGHT),
  CHEVRON_UP(MaterialDesignC.CHEVRON_UP),
  CHEVRON_DOWN(MaterialDesignC.CHEVRON_DOWN),
  CHEVRON_LEFT(MaterialDesignC.CHEVRON_LEFT),
  CHEVRON_RIGHT(MaterialDesignC.CHEVRON_RIGHT),
  MORE(MaterialDesignD.DOTS_HORIZONTAL),
  AT(MaterialDesignA.AT),
  COMMENT(MaterialDesignC.COMMENT_TEXT_OUTLINE),
  FIRE(MaterialDesignF.FIRE),
  TRUCK(MaterialDesignT.TRUCK_OUTLINE),
  STORE(MaterialDesignS.STOREFRONT_OUTLINE),
  HEART(MaterialDesignH.HEART_OUTLINE),
  RING(MaterialDesignC.CIRCLE_OUTLINE),
  LAYERS(MaterialDesignL.LAYERS_OUTLINE),
  INBOX(MaterialDesignI.INBOX_OUTLINE),
  TRAY(MaterialDesignT.TRAY),
  HAND(MaterialDesignH.HAND_BACK_RIGHT_OUTLINE),
  EAR(MaterialDesignE.EAR_HEARING),
  LOCK(MaterialDesignL.LOCK_OUTLINE),
  HIDDEN(MaterialDesignE.EYE_OFF_OUTLINE),
  EYE(MaterialDesignE.EYE_OUTLINE),
  CALENDAR(MaterialDesignC.CALENDAR_BLANK_OUTLINE),
  FLAG(MaterialDesignF.FLAG_OUTLINE),
  TABLE(MaterialDesignT.TABLE),
  TAG(MaterialDesignT.TAG_OUTLINE),
  UNDO(MaterialDesignU.UNDO),
  REDO(MaterialDesignR.REDO),
  DELETE(MaterialDesignT.TRASH_CAN_OUTLINE),
  EDIT(MaterialDesignP.PENCIL_OUTLINE),
  DOWNLOAD(MaterialDesignD.DOWNLOAD),
  UPLOAD(MaterialDesignU.UPLOAD),
  IMPORT(MaterialDesignI.IMPORT),
  EXPORT(MaterialDesignE.EXPORT),
  PAUSE(MaterialDesignP.PAUSE),
  PLAY(MaterialDesignP.PLAY),
  REFRESH(MaterialDesignR.REFRESH),
  OFFLINE(MaterialDesignW.WIFI_OFF),
  FOLDER(MaterialDesignF.FOLDER_OUTLINE),
  FILTER(MaterialDesignF.FILTER_OUTLINE),
  SORT(MaterialDesignS.SORT_VARIANT),
  KEYBOARD(MaterialDesignK.KEYBOARD_OUTLINE),
  SEND(MaterialDesignS.SEND_OUTLINE),
  NOTE(MaterialDesignN.NOTE_OUTLINE),
  TRANSLATE(MaterialDesignT.TRANSLATE),
  SHIELD(MaterialDesignS.SHIELD_CHECK_OUTLINE),
  COMPARE(MaterialDesignC.COMPARE_HORIZONTAL),
  BRACES(MaterialDesignC.CODE_BRACES),
  BOOK(MaterialDesignB.BOOK_OPEN_VARIANT),
  TEMPLATE(MaterialDesignF.FILE_DOCUMENT_OUTLINE),
  WAVEFORM(MaterialDesignW.WAVEFORM),
  PERSON(MaterialDesignA.ACCOUNT_OUTLINE),
  PERSON_CHECK(MaterialDesignA.ACCOUNT_CHECK_OUTLINE),
  PEOPLE(MaterialDesignA.ACCOUNT_GROUP_OUTLINE),
  LINK(MaterialDesignL.LINK_VARIANT),
  HISTORY(MaterialDesignH.HISTORY),
  SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
  QUOTE(MaterialDesignF.FORMAT_QUOTE_CLOSE),
  PICTURE(MaterialDesignI.IMAGE_OUTLINE),
  TUNE(MaterialDesignT.TUNE_VARIANT),
  COLUMNS(MaterialDesignV.VIEW_COLUMN_OUTLINE),
  MENU(MaterialDesignM.MENU),
  DATABASE(MaterialDesignD.DATABASE_OUTLINE),
  BRAND(MaterialDesignD.DOMAIN),
  STOP(MaterialDesignC.CANCEL),
  WEB(MaterialDesignW.WEB),
  NEWS(MaterialDesignN.NEWSPAPER_VARIANT_OUTLINE),
  REVIEW(MaterialDesignS.STAR_HALF_FULL),
  STAR(MaterialDesignS.STAR_OUTLINE),
  STARRED(MaterialDesignS.STAR),
  FORUM(MaterialDesignF.FORUM_OUTLINE),
  MESSAGE(MaterialDesignM.MESSAGE_TEXT_OUTLINE),
  MAIL(MaterialDesignE.EMAIL_OUTLINE),
  REDDIT(MaterialDesignR.REDDIT),
  MASTODON(MaterialDesignM.MASTODON),
  BLUESKY(MaterialDesignB.BUTTERFLY_OUTLINE),
  YOUTUBE(MaterialDesignY.YOUTUBE),
  GITHUB(MaterialDesignG.GITHUB),
  STACK_OVERFLOW(MaterialDesignS.STACK_OVERFLOW),
  WIKIPEDIA(MaterialDesignW.WIKIPEDIA),
  APPLE(MaterialDesignA.APPLE),
  GOOGLE_PLAY(MaterialDesignG.GOOGLE_PLAY),
  STEAM(MaterialDesignS.STEAM);

  private static final String FACE =
      "/META-INF/resources/materialdesign2/7.4.47/fonts/materialdesignicons-webfont.ttf";

  private final String glyph;

  Icon(Ikon ikon) {
    glyph = Character.toString(ikon.getCode());
  }

  /// A new picture, 1.3 times as high as the text around it and in the colour of quiet text;
  /// readers of the screen pass over it, since the words beside it say the same.
  public Text node() {
    Text node = new Text(glyph);
    node.getStyleClass().setAll("es-icon", "font-icon");
    node.setAccessibleRole(AccessibleRole.NODE);
    node.setMouseTransparent(true);
    return node;
  }

  /// A new picture of another size.
  ///
  /// @param px height at a text size of 100 %; grows with the text size
  public Text node(double px) {
    Text node = node();
    node.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.3fem;", px / 13));
    return node;
  }

  /// A new picture with further style classes, such as `accent` or `danger`.
  public Text node(double px, String... styles) {
    Text node = node(px);
    node.getStyleClass().addAll(styles);
    return node;
  }

  static void load() {
    try (InputStream font = Ikon.class.getResourceAsStream(FACE)) {
      if (font == null || Font.loadFont(font, 16) == null) {
        throw new IllegalStateException("the icons are missing from the program");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
