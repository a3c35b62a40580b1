package earshot.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a test that needs the toolkit: starts it headless once, wears the light theme, and fails
/// the test on any exception on the FX thread and on any CSS warning.
@Tag("ui")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Toolkit.class)
public @interface UiTest {}
