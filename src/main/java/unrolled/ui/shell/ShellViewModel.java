package unrolled.ui.shell;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import unrolled.ui.playback.Playhead;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The state of the frame: which screen, which look, which language, presenting or not.
public final class ShellViewModel {
  private final Settings settings;
  private final Strings strings;
  private final Playhead playhead;
  private final ReadOnlyStringWrapper screen;
  private final ReadOnlyObjectWrapper<Theme> chosen;
  private final ReadOnlyObjectWrapper<Theme> theme;
  private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper();
  private final BooleanProperty fullScreen = new SimpleBooleanProperty();
  private final BooleanProperty keysShown = new SimpleBooleanProperty();
  private final BooleanProperty inspectorOpen = new SimpleBooleanProperty(true);
  private final StringProperty pickedOn = new SimpleStringProperty("");

  /// A frame that opens with what the settings remember.
  ///
  /// @param screen the screen it opens with
  public ShellViewModel(Settings settings, Strings strings, Playhead playhead, String screen) {
    this.settings = settings;
    this.strings = strings;
    this.playhead = playhead;
    this.screen = new ReadOnlyStringWrapper(screen);
    chosen = new ReadOnlyObjectWrapper<>(settings.theme());
    theme = new ReadOnlyObjectWrapper<>(settings.theme());
    playhead.reducedMotionProperty().set(settings.reducedMotion());
    playhead.reducedMotionProperty().subscribe((_, reduced) -> settings.rememberReducedMotion(reduced));
  }

  /// Opens a screen.
  public void open(String id) {
    screen.set(id);
  }

  /// Chooses a look; while presenting it is used afterwards.
  public void choose(Theme other) {
    chosen.set(other);
    settings.remember(other);
    dress();
  }

  /// English becomes Chinese and the other way round; nothing else changes.
  public void switchLanguage() {
    strings.speak(strings.language().other());
    settings.remember(strings.language());
  }

  /// Full screen in the projector's look, or back.
  public void togglePresenting() {
    present(!presenting.get());
  }

  private void present(boolean on) {
    presenting.set(on);
    fullScreen.set(on);
    dress();
  }

  private void dress() {
    theme.set(presenting.get() ? Theme.PROJECTOR : chosen.get());
  }

  /// Takes back the outermost thing: the key list, then what was picked in a chart, then presenting, then full screen.
  ///
  /// @return whether there was anything to take back
  public boolean escape() {
    if (keysShown.get()) {
      keysShown.set(false);
    } else if (pickedOn.get().equals(screen.get())) {
      pickedOn.set("");
    } else if (presenting.get()) {
      present(false);
    } else if (fullScreen.get()) {
      fullScreen.set(false);
    } else {
      return false;
    }
    return true;
  }

  /// Shows or hides the key list.
  public void toggleKeys() {
    keysShown.set(!keysShown.get());
  }

  /// Full screen, or back.
  public void toggleFullScreen() {
    fullScreen.set(!fullScreen.get());
  }

  /// The texts.
  public Strings strings() {
    return strings;
  }

  /// The place in the story all screens share.
  public Playhead playhead() {
    return playhead;
  }

  /// The id of the open screen.
  public ReadOnlyStringProperty screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /// The look a person chose.
  public ReadOnlyObjectProperty<Theme> chosenThemeProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The look of the moment: the chosen one, or the projector's while presenting.
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /// Whether we present.
  public ReadOnlyBooleanProperty presentingProperty() {
    return presenting.getReadOnlyProperty();
  }

  /// Whether the window should fill the screen.
  public BooleanProperty fullScreenProperty() {
    return fullScreen;
  }

  /// Whether the key list is shown.
  public BooleanProperty keysShownProperty() {
    return keysShown;
  }

  /// Whether the inspector is open.
  public BooleanProperty inspectorOpenProperty() {
    return inspectorOpen;
  }

  /// The screen of runs beside which something picked in a chart is explained; empty for none.
  public StringProperty pickedOnProperty() {
    return pickedOn;
  }

  /// Whether that is the open screen.
  public BooleanExpression pickedHere() {
    return pickedOn.isEqualTo(screen);
  }
}
