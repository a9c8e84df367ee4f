package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What a run of the program finds around it.
///
/// @param out where the result goes, UTF-8
/// @param err where everything else goes, UTF-8
/// @param outIsTerminal whether a person reads `out` as it is written
/// @param errIsTerminal the same for `err`
/// @param folder the working folder
/// @param in where the input comes from
record Session(
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> env,
    Path folder,
    Clock clock,
    InputStream in) {

  /// The streams and the environment of this process.
  static Session ofProcess() {
    return new Session(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        terminal(1),
        terminal(2),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC(),
        new FileInputStream(FileDescriptor.in));
  }

  /// The date of new files: that of `SOURCE_DATE_EPOCH` where it is set.
  ///
  /// @throws PgwrightException USAGE for an epoch that is no number of seconds
  LocalDate today() {
    String epoch = env.getOrDefault("SOURCE_DATE_EPOCH", "").strip();
    if (epoch.isEmpty()) {
      return LocalDate.now(clock);
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(epoch)).atZone(ZoneOffset.UTC).toLocalDate();
    } catch (NumberFormatException | DateTimeException e) {
      throw PgwrightException.of(Code.USAGE, "SOURCE_DATE_EPOCH is not a number of seconds")
          .hint("unset it, or set it to a number of seconds since 1970")
          .because(e);
    }
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }

  /// Java tells only whether input and output are both a terminal; Linux names each one's device.
  private static boolean terminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(link)) {
      return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
    try {
      String device = Files.readSymbolicLink(link).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException _) {
      return false;
    }
  }
}
