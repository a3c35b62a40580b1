package earshot.ui.work;

import earshot.intake.Live;
import earshot.ui.acts.ActDesk;
import java.util.Optional;
import java.util.function.Supplier;

/// What the Work page asks and tells the rest of the program.
///
/// @param desk where work is read and done; never on the FX thread
/// @param responses how soon answers came; absent while nobody reckons it
/// @param me the person at the screen
public record WorkServices(
    ActDesk desk, Supplier<Optional<ResponseFigure>> responses, Live live, String me) {}
