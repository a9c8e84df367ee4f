package dev.pgwright.guard;

import dev.pgwright.config.Config;
import dev.pgwright.guard.client.KnownPrograms;
import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Verdict;
import dev.pgwright.guard.run.Machine;
import dev.pgwright.guard.shell.PowerShell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Judges what an agent is about to do.
public final class Guard {

  private static final List<String> SHELLS = List.of("Bash", "PowerShell", "Shell", "Monitor");
  private static final List<String> WRITING = List.of("Write", "Edit", "MultiEdit", "NotebookEdit");
  private static final List<String> HARMLESS =
      List.of(
          "Read",
          "Glob",
          "Grep",
          "LS",
          "WebFetch",
          "WebSearch",
          "Task",
          "Agent",
          "TodoWrite",
          "TodoRead",
          "TaskCreate",
          "TaskUpdate",
          "TaskGet",
          "TaskList",
          "TaskOutput",
          "TaskStop",
          "NotebookRead",
          "BashOutput",
          "KillShell",
          "KillBash",
          "ExitPlanMode",
          "EnterPlanMode",
          "SlashCommand",
          "Skill",
          "AskUserQuestion",
          "ListMcpResourcesTool",
          "ReadMcpResourceTool",
          "TeamCreate",
          "TeamDelete",
          "SendMessage",
          "ExitWorktree",
          "EnterWorktree",
          "ToolSearch",
          "LSP",
          "StructuredOutput",
          "ListAgents",
          "AgentOutputTool",
          "CronCreate",
          "CronDelete",
          "CronList",
          "RemoteTrigger",
          "Brief");
  private static final int LONGEST = 1 << 20;

  private final Settings settings;

  public Guard(Settings settings) {
    this.settings = settings;
  }

  /// Judges a request. Never fails: what goes wrong is a denial with its reason.
  public Judgement judge(Request request) {
    try {
      return judged(request);
    } catch (Machine.TooLong e) {
      return Judgement.denied("too-long", String.valueOf(e.getMessage()));
    } catch (StackOverflowError _) {
      return Judgement.denied("too-deep", "the command is nested too deeply to be judged");
    } catch (RuntimeException | Error e) {
      return Judgement.denied("guard-failed", "the guard could not judge this: " + e);
    }
  }

  private Judgement judged(Request request) {
    if (!Files.isDirectory(request.folder())) {
      return Judgement.denied(
          "no-folder", "the working folder " + request.folder() + " does not exist");
    }
    if (request.tool().equals("PowerShell")) {
      return powerShell(request);
    }
    if (SHELLS.contains(request.tool())) {
      return shell(request, request.text("command"));
    }
    if (WRITING.contains(request.tool())) {
      return new FileWrites(settings).judge(request);
    }
    if (request.tool().startsWith("mcp__")) {
      return foreign(request);
    }
    if (HARMLESS.contains(request.tool())) {
      return Judgement.silent();
    }
    return Judgement.denied(
        "unknown-tool", request.tool() + ": this tool is not known, so what it does is not either");
  }

  private Judgement shell(Request request, String command) {
    if (!request.input().containsKey("command")) {
      return Judgement.denied("no-command", "the tool's input has no command");
    }
    if (command.length() > LONGEST) {
      return Judgement.denied("too-long", "the command is longer than can be judged");
    }
    var report = new Report();
    var machine =
        new Machine(
            new KnownPrograms(), report, request.folder().toString(), settings.environment());
    machine.shell(command, null);
    new FileWrites(settings).shell(request, machine.writes(), report);
    return verdict(request, report);
  }

  /// What cannot be translated is a question only where it names a program of databases.
  private Judgement powerShell(Request request) {
    String command = request.text("command");
    Judgement judgement = shell(request, PowerShell.asShell(command));
    boolean unread =
        judgement.found().stream().allMatch(it -> it.rule().startsWith("unreadable-c"));
    if (judgement.found().isEmpty() || !unread) {
      return judgement;
    }
    for (String block : command.split("[{}]", -1)) {
      Judgement part = shell(request, PowerShell.asShell(block));
      if (part.verdict() == Verdict.DENY) {
        return part;
      }
    }
    return KnownPrograms.mentioned(command) ? judgement : Judgement.silent();
  }

  private Judgement foreign(Request request) {
    if (request.input().values().stream().anyMatch(it -> it.length() > LONGEST)) {
      return Judgement.denied("too-long", "the tool's input is longer than can be judged");
    }
    var report = new Report();
    String command = ForeignTool.judge(request, report);
    return command == null
        ? verdict(request, report)
        : shell(withCommand(request, command), command);
  }

  private static Request withCommand(Request request, String command) {
    return new Request(
        "Bash",
        Request.command(command, request.folder()).input(),
        request.folder(),
        request.agent(),
        request.afterwards());
  }

  private Judgement verdict(Request request, Report report) {
    if (report.found().isEmpty()) {
      return new Judgement(
          Verdict.ALLOW, "nothing-found", "", null, List.of(), report.seen(), report.files(), "");
    }
    Config config = settings.config().apply(request.folder());
    Path memory = settings.memory();
    return new Decision(request, report, config.guard()).judgement(new Passes(memory));
  }
}
