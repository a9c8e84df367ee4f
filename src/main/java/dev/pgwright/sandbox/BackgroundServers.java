package dev.pgwright.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The throwaway servers of a cache folder, whoever started them, and one that stays.
public final class BackgroundServers {

  /// What a server's folder is there for.
  public enum Use {
    /// A command that is running uses it.
    IN_USE,
    /// It was started to stay until it is stopped.
    BACKGROUND,
    /// Its owner is dead; the next start or `clean` removes it.
    DEAD
  }

  /// One server's folder.
  ///
  /// @param folder where it is
  /// @param use what for
  /// @param pid the postmaster's process; 0 when there is none
  /// @param port on 127.0.0.1; 0 when there is no postmaster
  /// @param owner the process that started it, which for a background server has ended
  public record State(Path folder, Use use, long pid, int port, long owner) {}

  /// What was removed.
  ///
  /// @param folders in the order they were removed
  /// @param inUse servers that run, for whose sake binaries and templates were left alone
  public record Cleaned(List<Path> folders, List<State> inUse) {

    public Cleaned {
      folders = List.copyOf(folders);
      inUse = List.copyOf(inUse);
    }
  }

  private BackgroundServers() {}

  /// Every server's folder, by name.
  public static List<State> list(SandboxSettings settings) {
    Cache cache = cache(settings);
    return cache.files(() -> states(cache));
  }

  /// Starts a server that stays until [#stop].
  ///
  /// @param extensions names as in `CREATE EXTENSION` that it must have
  /// @return its URL, password included
  public static String start(SandboxSettings settings, SequencedSet<String> extensions) {
    Cache cache = cache(settings);
    cache.files(() -> ServerFolder.reapDead(cache));
    Installation installation = Installations.choose(settings, cache, extensions);
    Template template = cache.files(() -> Template.of(cache, installation));
    Server server =
        cache.files(
            () -> Server.start(cache, installation, template, Preload.arguments(extensions), true));
    return Sandbox.address(server.port(), template).libpqUrl();
  }

  /// Ends the servers that [#start] started.
  ///
  /// @return those that ran
  public static List<State> stop(SandboxSettings settings) {
    Cache cache = cache(settings);
    return cache.files(
        () -> {
          List<State> stopped = new ArrayList<>();
          for (State state : states(cache)) {
            if (state.use() == Use.BACKGROUND) {
              new ServerFolder(state.folder()).reap(cache.account());
              stopped.add(state);
            }
          }
          return stopped;
        });
  }

  /// Removes the folders of dead servers and, when no server runs, binaries and templates too.
  public static Cleaned clean(SandboxSettings settings) {
    Cache cache = cache(settings);
    return cache.files(
        () -> {
          List<Path> removed = new ArrayList<>(ServerFolder.reapDead(cache));
          List<State> left = states(cache);
          if (left.isEmpty()) {
            for (String part : List.of("templates", "pg")) {
              removed.addAll(cache.exclusively(part, () -> emptied(cache.part(part))));
            }
          }
          return new Cleaned(removed, left);
        });
  }

  private static List<Path> emptied(Path part) throws IOException {
    List<Path> entries;
    try (var stream = Files.list(part)) {
      entries = stream.sorted().toList();
    }
    for (Path entry : entries) {
      Folders.remove(entry);
    }
    return entries;
  }

  private static Cache cache(SandboxSettings settings) {
    return Cache.open(settings.cacheFolder(), Account.forServers());
  }

  private static List<State> states(Cache cache) throws IOException {
    List<State> states = new ArrayList<>();
    for (ServerFolder folder : ServerFolder.all(cache)) {
      Optional<ServerFolder.Postmaster> postmaster = folder.postmaster();
      Use use =
          folder.isKept() && postmaster.isPresent()
              ? Use.BACKGROUND
              : folder.owned() ? Use.IN_USE : Use.DEAD;
      states.add(
          new State(
              folder.path(),
              use,
              postmaster.map(ServerFolder.Postmaster::pid).orElse(0L),
              postmaster.map(ServerFolder.Postmaster::port).orElse(0),
              folder.owner()));
    }
    return states;
  }
}
