package earshot.ui.clients;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// The name of the client on screen, which opens the switcher.
///
/// @param colour of the client by name, such as `fern`, as it is now
/// @param follow has it follow the list again, after another one did
/// @param next goes to the next client
public record ClientButton(
    Button node, ObservableValue<String> colour, Runnable follow, Runnable next) {}
