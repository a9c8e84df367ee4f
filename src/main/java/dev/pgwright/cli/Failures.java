package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.report.Draft;
import dev.pgwright.report.Palette;
import dev.pgwright.report.Palette.Ink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Failures as messages on standard error and exit codes.
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final Pattern SECRET =
      Pattern.compile("(://[^:/@\\s]*):\\S*@|(?i)(password=)('[^']*'|[^\\s&]+)");

  private final RootCommand root;
  private final List<String> arguments;

  Failures(RootCommand root, String... arguments) {
    this.root = root;
    this.arguments = Arrays.asList(arguments);
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
    if (!(failure instanceof PgwrightException known)) {
      return bug(failure);
    }
    for (CommandLine.Model.CommandSpec mixin : line.getCommandSpec().mixins().values()) {
      if (mixin.userObject() instanceof OutputOptions options
          && options.format() == OutputOptions.Format.JSON
          && known.code() != PgwrightException.Code.USAGE) {
        return blocked(known, options);
      }
    }
    return message(known);
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    PrintWriter err = root.session().err();
    Palette palette = root.errPalette();
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    err.print(palette.paint(Ink.BAD, "pgwright") + ": " + failure.getMessage() + "\n");
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        err.print("hint: did you mean " + String.join(" or ", suggestions) + "?\n");
      }
    }
    err.print("hint: " + command + " --help explains it\n");
    err.flush();
    return ExitCodes.USAGE;
  }

  /// A failure that the user can do something about, for programs too.
  private int blocked(PgwrightException failure, OutputOptions options) {
    int exit = message(failure);
    try {
      options.print(new Draft().blocker(failure).finish(), root);
    } catch (PgwrightException unwritable) {
      message(unwritable);
    }
    return exit;
  }

  private int message(PgwrightException failure) {
    PrintWriter err = root.session().err();
    Palette palette = root.errPalette();
    var text = new StringBuilder(palette.paint(Ink.BAD, "pgwright")).append(": ");
    Path file = failure.file();
    if (file != null) {
      text.append(shown(file)).append(':');
      text.append(failure.line() == 0 ? " " : failure.line() + ": ");
    }
    text.append(failure.getMessage()).append('\n');
    if (failure.hint() != null) {
      text.append(palette.paint(Ink.HEADING, "hint")).append(": ");
      text.append(failure.hint()).append('\n');
    }
    err.print(text);
    err.flush();
    return failure.code().exit();
  }

  /// Relative to the working folder where it is below it.
  private Path shown(Path file) {
    Path folder = root.session().folder();
    return file.startsWith(folder) && !file.equals(folder) ? folder.relativize(file) : file;
  }

  /// What we need to know to mend it; passwords in the arguments are left out.
  int bug(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return message(
          PgwrightException.of(PgwrightException.Code.INPUT, "not enough memory for so much input")
              .hint("name fewer or smaller files, or set PGWRIGHT_JAVA_OPTS=-Xmx… to more memory"));
    }
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    PrintWriter err = root.session().err();
    err.print(
        root.errPalette().paint(Ink.BAD, "pgwright")
            + ": this is a bug in pgwright, not a mistake of yours; please report what follows\n");
    err.print(
        masked(
            String.join(
                "\n",
                "version: " + Version.text() + ", Java " + Runtime.version(),
                "command: pgwright " + String.join(" ", arguments),
                trace.toString().replace("\r\n", "\n"))));
    err.flush();
    return ExitCodes.BUG;
  }

  private static String masked(String text) {
    return SECRET
        .matcher(text)
        .replaceAll(it -> it.group(1) == null ? it.group(2) + "***" : it.group(1) + ":***@");
  }
}
