package dev.pgwright.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The folder of one running server: `data`, `log`, `lock` (held by the owner for as long as it
/// lives), `exit` (the server's exit status, once it has ended) and `kept` (for a server that
/// outlives the command that started it).
///
/// Its name begins with the owner's process id and start time.
record ServerFolder(Path path) {

  /// A postmaster as its own `postmaster.pid` describes it.
  record Postmaster(long pid, int port, boolean ready) {}

  /// Start times are derived from the time of boot, which moves when the clock is set, and
  /// postmasters write theirs in whole seconds.
  private static final Duration TOLERANCE = Duration.ofSeconds(30);

  /// Makes a folder that belongs to this process.
  static ServerFolder create(Cache cache) throws IOException {
    byte[] random = new byte[4];
    new SecureRandom().nextBytes(random);
    Path path = servers(cache).resolve(self() + HexFormat.of().formatHex(random));
    Files.createDirectory(path);
    Path data = path.resolve("data");
    Files.createDirectory(
        data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    cache.account().own(data);
    return new ServerFolder(path);
  }

  /// Every folder of the cache, by name.
  static List<ServerFolder> all(Cache cache) throws IOException {
    List<ServerFolder> all = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(servers(cache))) {
      stream.forEach(path -> all.add(new ServerFolder(path)));
    }
    all.sort((left, right) -> left.path.compareTo(right.path));
    return all;
  }

  /// The folder of all servers. On ext4 its sub-folders are spread over the disk: files that are
  /// made where many were removed in the last minutes cost ten times as much, and a database has
  /// three hundred.
  private static Path servers(Cache cache) throws IOException {
    Path servers = cache.folder().resolve("servers");
    if (!Files.isDirectory(servers)) {
      cache.part("servers");
      var _ = Command.succeeds(List.of("chattr", "+T", servers.toString()));
    }
    return servers;
  }

  private static String self() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return self.pid() + "-" + start + "-";
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("log");
  }

  Path exit() {
    return path.resolve("exit");
  }

  private Path kept() {
    return path.resolve("kept");
  }

  /// The process id of the owner, from the folder's name; 0 when the name is not one of ours.
  long owner() {
    String name = String.valueOf(path.getFileName());
    int dash = name.indexOf('-');
    return dash > 0 && name.substring(0, dash).chars().allMatch(Character::isDigit)
        ? Long.parseLong(name.substring(0, dash))
        : 0;
  }

  /// Takes the lock that says that the owner lives. Held until the channel closes, which the end of
  /// the process does by itself.
  FileChannel lock() throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  /// Whether the process that made the folder lives. A process that cannot be seen from here, in
  /// another container on the same disk, is known by its lock. Our own lock files are never opened
  /// a second time: closing them would give the lock away.
  boolean owned() throws IOException {
    if (ownerSeen()) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private boolean ownerSeen() {
    String[] parts = String.valueOf(path.getFileName()).split("-", -1);
    return parts.length == 3 && runs(owner(), Instant.ofEpochMilli(Long.parseLong(parts[1])));
  }

  /// Whether a process lives and was started at about that time, so that it is not another one that
  /// got the same number later.
  private static boolean runs(long pid, Instant started) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().startInstant())
        .filter(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) < 0)
        .isPresent();
  }

  /// Marks the server as one that outlives its owner.
  void keep() throws IOException {
    Files.createFile(kept());
  }

  boolean isKept() {
    return Files.exists(kept());
  }

  /// The running postmaster of this folder; empty when there is none. A process that merely has the
  /// same id is told apart by its start time.
  Optional<Postmaster> postmaster() throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data().resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.size() < 4 || !Path.of(lines.get(1)).equals(data())) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.get(0).strip());
    Instant written = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
    return runs(pid, written)
        ? Optional.of(new Postmaster(pid, Integer.parseInt(lines.get(3).strip()), ready))
        : Optional.empty();
  }

  /// Ends the server without ceremony and removes the folder.
  void reap(Account account) throws IOException {
    Optional<Postmaster> running = postmaster();
    if (running.isPresent()) {
      long pid = running.get().pid();
      Command.run(account.command(List.of("sh", "-c", "kill -QUIT \"$1\"", "sh", "" + pid)));
      ProcessHandle.of(pid).ifPresent(ServerFolder::awaitEnd);
    }
    Folders.remove(path);
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
  }

  /// Reaps the folders that nobody needs any more: the owner is dead and the server was not meant
  /// to outlive it, or has ended.
  static List<Path> reapDead(Cache cache) throws IOException {
    List<Path> reaped = new ArrayList<>();
    for (ServerFolder folder : all(cache)) {
      if (!folder.owned() && !(folder.isKept() && folder.postmaster().isPresent())) {
        folder.reap(cache.account());
        reaped.add(folder.path());
      }
    }
    return reaped;
  }
}
