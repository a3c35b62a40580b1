package earshot.listening.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// A library of the operating system, called by the names of its functions.
@SuppressWarnings("restricted") // Calling the system is what it is for.
final class Native {
  private final SymbolLookup library;

  /// @throws IllegalArgumentException when there is no such library
  Native(String library) {
    this.library = SymbolLookup.libraryLookup(library, Arena.global());
  }

  /// A function that gives something back.
  MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }

  /// A function that gives nothing back.
  MethodHandle procedure(String name, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
  }

  /// Where a function lies, to be handed to another one.
  MemorySegment address(String name) {
    return library.findOrThrow(name);
  }

  /// A call into the library.
  interface Call<T> {
    T run() throws Throwable;
  }

  /// Runs a call; what may go wrong in it is a defect of ours, except what it throws unchecked.
  static <T> T calling(Call<T> call) {
    try {
      return call.run();
    } catch (RuntimeException | Error own) {
      throw own;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a call into the system failed", impossible);
    }
  }
}
