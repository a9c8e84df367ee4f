package dev.pgwright.sandbox;

import com.sun.security.auth.module.UnixSystem;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The account a server runs under: our own, or an unprivileged one when we are root, whom
/// PostgreSQL refuses.
///
/// @param uid the numeric user
/// @param prefix words to put before a command so that it runs under this account; empty when it is
///   our own
record Account(long uid, List<String> prefix) {

  private static final int NOBODY = 65534;

  private static final List<List<String>> WAYS =
      List.of(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
          List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "--groups=" + NOBODY, "/"));

  Account {
    prefix = List.copyOf(prefix);
  }

  /// The account for servers that this process starts.
  static Account forServers() {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      throw PgwrightException.of(Code.SANDBOX, "throwaway servers cannot be started on Windows yet")
          .hint("name a PostgreSQL server for scratch databases with --sandbox-url");
    }
    long uid = new UnixSystem().getUid();
    if (uid != 0) {
      return new Account(uid, List.of());
    }
    for (List<String> way : WAYS) {
      List<String> trial = new ArrayList<>(way);
      trial.add("true");
      if (Command.succeeds(trial)) {
        return new Account(NOBODY, way);
      }
    }
    throw PgwrightException.of(
            Code.SANDBOX,
            "PostgreSQL refuses to run as root and neither setpriv nor chroot --userspec works here")
        .hint("run pgwright as another user, or install util-linux (setpriv)");
  }

  boolean isOther() {
    return !prefix.isEmpty();
  }

  /// A command line that runs under this account.
  List<String> command(List<String> words) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    return all;
  }

  /// Gives one file or folder, not what is in it, to the account.
  void own(Path path) throws IOException {
    if (isOther()) {
      Files.setAttribute(path, "unix:uid", (int) uid);
      Files.setAttribute(path, "unix:gid", (int) uid);
    }
  }

  /// Whether the account can pass through every folder down to this one, by permission bits.
  boolean reaches(Path folder) throws IOException {
    if (!isOther()) {
      return true;
    }
    for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
      Set<PosixFilePermission> bits = Files.getPosixFilePermissions(at);
      if (!bits.contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
