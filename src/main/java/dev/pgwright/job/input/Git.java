package dev.pgwright.job.input;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What git knows about the files of a repository; only commands that read are run.
public final class Git {

  private final Path folder;

  private Git(Path folder) {
    this.folder = folder;
  }

  /// What a command said.
  private record Said(int exit, String out) {}

  /// The files that were added or changed since a branch left another, by their real paths; those
  /// that are not committed count too.
  ///
  /// @param reference a branch, tag or commit
  /// @return empty when the folder is in no repository, or the repository has no such reference
  /// @throws PgwrightException INPUT when git cannot be run, or the two have no common commit
  public static Optional<List<Path>> changed(Path folder, String reference) {
    var git = new Git(folder);
    Said root = git.run("rev-parse", "--show-toplevel");
    if (root.exit != 0 || reference.startsWith("-")) {
      return Optional.empty();
    }
    Said commit = git.run("rev-parse", "--verify", "--quiet", reference + "^{commit}");
    if (commit.exit != 0) {
      return Optional.empty();
    }
    Said base = git.run("merge-base", commit.out.strip(), "HEAD");
    if (base.exit != 0) {
      throw PgwrightException.of(
              Code.INPUT, "git knows no commit that " + reference + " and HEAD have in common")
          .hint("fetch the whole history: git fetch --unshallow");
    }
    var names = new ArrayList<String>();
    names.addAll(
        git.names(
            "diff",
            "--name-only",
            "-z",
            "--no-ext-diff",
            "--diff-filter=d",
            base.out.strip(),
            "--"));
    names.addAll(
        git.names("ls-files", "-z", "--full-name", "--others", "--exclude-standard", ":/"));
    Path top = Path.of(root.out.strip());
    return Optional.of(names.stream().map(top::resolve).map(Path::normalize).toList());
  }

  /// The text that a file had where a branch left another; empty when it was not there.
  ///
  /// @param reference as in [#changed]
  public static Optional<String> before(Path folder, String reference, Path file) {
    var git = new Git(folder);
    Said root = git.run("rev-parse", "--show-toplevel");
    Said base = git.run("merge-base", reference, "HEAD");
    if (root.exit != 0 || base.exit != 0 || reference.startsWith("-")) {
      return Optional.empty();
    }
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException _) {
      return Optional.empty();
    }
    Path top = Path.of(root.out.strip());
    if (!real.startsWith(top)) {
      return Optional.empty();
    }
    String name = top.relativize(real).toString().replace('\\', '/');
    Said said = git.run("show", base.out.strip() + ":" + name);
    return said.exit == 0 ? Optional.of(said.out) : Optional.empty();
  }

  /// Whether a folder is in a repository.
  public static boolean knows(Path folder) {
    return new Git(folder).run("rev-parse", "--show-toplevel").exit == 0;
  }

  private List<String> names(String... arguments) {
    Said said = run(arguments);
    if (said.exit != 0) {
      throw PgwrightException.of(Code.INPUT, "git " + arguments[0] + " failed")
          .hint("run it in " + folder + " to see why");
    }
    return said.out.isEmpty() ? List.of() : List.of(said.out.split("\0", -1));
  }

  private Said run(String... arguments) {
    var command =
        new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("LC_ALL", "C");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), out);
    } catch (IOException e) {
      throw PgwrightException.of(Code.INPUT, "git cannot be run: " + e.getMessage())
          .hint("install git, or name a file or revision with --since")
          .because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PgwrightException.of(Code.INPUT, "interrupted while git was running").because(e);
    }
  }
}
