package dev.pgwright.cli;

import dev.pgwright.sandbox.BackgroundServers;
import dev.pgwright.sandbox.SandboxSettings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pgwright sandbox …`: the throwaway servers on this machine.
@Command(
    name = "sandbox",
    description = "Look after the throwaway PostgreSQL servers on this machine.",
    exitCodeList = {
      "0:Done.",
      ExitCodes.USAGE_LINE,
      "3:No server can be had, or the cache is unusable.",
      ExitCodes.BUG_LINE
    },
    footer = {
      "  pgwright sandbox status",
      "  pgwright sandbox start --extension vector",
      "  pgwright sandbox clean"
    })
final class SandboxCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Supplier<SandboxSettings> settings;

  /// @param settings asked once per run, after the options are known
  SandboxCommand(Supplier<SandboxSettings> settings) {
    this.settings = settings;
  }

  SandboxCommand(SandboxSettings settings) {
    this(() -> settings);
  }

  /// Without a verb: what runs.
  @Override
  public void run() {
    status();
  }

  @Command(
      name = "status",
      description = "List the servers: process, port, folder, and whether their owner lives.",
      footer = "  pgwright sandbox status")
  int status() {
    List<BackgroundServers.State> states = BackgroundServers.list(settings.get());
    if (states.isEmpty()) {
      print("no throwaway server");
    }
    states.forEach(state -> print(line(state)));
    return 0;
  }

  @Command(
      name = "start",
      description = "Start a server that stays until it is stopped, and print its URL.",
      footer = "  pgwright sandbox start --extension vector")
  int start(
      @Option(
              names = "--extension",
              paramLabel = "NAME",
              split = ",",
              description = "An extension that the server must have; may be repeated.")
          List<String> extensions) {
    List<String> wanted = extensions == null ? new ArrayList<>() : extensions;
    print(BackgroundServers.start(settings.get(), new LinkedHashSet<>(wanted)));
    return 0;
  }

  @Command(
      name = "stop",
      description = "End the servers that `start` started.",
      footer = "  pgwright sandbox stop")
  int stop() {
    List<BackgroundServers.State> stopped = BackgroundServers.stop(settings.get());
    if (stopped.isEmpty()) {
      print("no throwaway server was left running");
    }
    stopped.forEach(state -> print("stopped process " + state.pid() + " on port " + state.port()));
    return 0;
  }

  @Command(
      name = "clean",
      description = "Remove cached binaries, template clusters and what dead servers left.",
      footer = "  pgwright sandbox clean")
  int clean() {
    BackgroundServers.Cleaned cleaned = BackgroundServers.clean(settings.get());
    cleaned.folders().forEach(folder -> print("removed " + folder));
    cleaned.inUse().forEach(state -> print("left alone, in use: " + line(state)));
    return 0;
  }

  private static String line(BackgroundServers.State state) {
    String what =
        switch (state.use()) {
          case IN_USE -> "in use, owner " + state.owner() + " alive";
          case BACKGROUND -> "background";
          case DEAD -> "dead, owner " + state.owner() + " gone";
        };
    String process =
        state.pid() == 0 ? "no process" : "process " + state.pid() + ", port " + state.port();
    return String.join(", ", process, what, state.folder().toString());
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(line + "\n");
    out.flush();
  }
}
