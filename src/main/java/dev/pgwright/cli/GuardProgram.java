package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.config.Config;
import dev.pgwright.guard.Answers;
import dev.pgwright.guard.Audit;
import dev.pgwright.guard.Guard;
import dev.pgwright.guard.HookInput;
import dev.pgwright.guard.Judgement;
import dev.pgwright.guard.Passes;
import dev.pgwright.guard.Request;
import dev.pgwright.guard.SelfTest;
import dev.pgwright.guard.Settings;
import dev.pgwright.guard.risk.Verdict;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `pgwright guard` without the machinery of the other commands, since it runs before each of an
/// agent's.
final class GuardProgram {

  private static final int BLOCKED = 2;
  private static final String STALE =
      "pgwright guard: this build is older than its sources; any other command of pgwright builds"
          + " it anew, for example pgwright --version";
  private static final long PATIENCE_MS = 8_000;
  private static final long STACK = 256L << 20;

  private final Session session;
  private final Arguments arguments;
  private @Nullable Config config;

  private GuardProgram(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  /// Runs the command.
  ///
  /// @return the exit code: 0 for an answer, whatever it says; 2 where none can be given, which
  ///   agents take for a denial
  static int run(Session session, Arguments arguments) {
    try {
      return new GuardProgram(session, arguments).run();
    } catch (PgwrightException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      session.err().print("pgwright guard: " + e + "\n");
      session.err().flush();
      return BLOCKED;
    }
  }

  private int run() {
    String allowed = arguments.allowOnce();
    if (allowed != null) {
      return allow(allowed);
    }
    if (arguments.selfTest()) {
      SelfTest.Result result = SelfTest.run();
      print(result.text());
      return result.passed() ? ExitCodes.OK : ExitCodes.BUG;
    }
    String command = arguments.command();
    return command == null ? hook() : byHand(command);
  }

  /// Whoever lets something pass sits at a terminal.
  private int allow(String hash) {
    boolean person = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    if (!person) {
      throw PgwrightException.of(
          PgwrightException.Code.REFUSED, "--allow-once needs a person at a terminal");
    }
    new Passes(memory()).grant(hash);
    print("let pass once, within 15 minutes: " + hash + "\n");
    return ExitCodes.OK;
  }

  private int byHand(String command) {
    Path folder = arguments.folder(session.folder());
    Request plain = Request.command(command, folder);
    var request = new Request(plain.tool(), plain.input(), folder, arguments.agent(), false);
    Judgement judgement = judged(request);
    print(
        arguments.json() ? Answers.json(judgement) : Answers.text(judgement, arguments.explain()));
    return ExitCodes.OK;
  }

  private int hook() {
    Judgement judgement;
    boolean afterwards = false;
    try {
      Request request = HookInput.read(session.in(), session.folder());
      if (request.agent().isEmpty() && !arguments.agent().isEmpty()) {
        request = request.by(arguments.agent());
      }
      afterwards = request.afterwards();
      judgement = judged(request);
    } catch (HookInput.Unreadable e) {
      judgement = Judgement.denied("unreadable-input", "pgwright guard: " + e.getMessage());
    }
    print(Answers.hook(judgement, afterwards, Boolean.getBoolean("pgwright.stale") ? STALE : null));
    if (session.out().checkError()) {
      session.err().print(Answers.plain(judgement.reason()) + "\n");
      session.err().flush();
      return judgement.verdict() == Verdict.ALLOW ? ExitCodes.OK : BLOCKED;
    }
    return ExitCodes.OK;
  }

  /// Judges in a thread with a deep stack, and not for longer than agents wait.
  private Judgement judged(Request request) {
    var guard = new Guard(new Settings(this::config, session.env(), memory()));
    var answer = new AtomicReference<@Nullable Judgement>();
    var thread = new Thread(null, () -> answer.set(guard.judge(request)), "guard", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Judgement judgement = answer.get();
    if (judgement == null) {
      judgement = Judgement.denied("too-long", "pgwright guard: judging this takes too long");
    }
    return logged(request, judgement);
  }

  private Judgement logged(Request request, Judgement judgement) {
    Path file;
    try {
      file = Files.isDirectory(request.folder()) ? audit(request.folder()) : null;
      if (file != null) {
        Audit.write(file, request, judgement, session.clock());
      }
      return judgement;
    } catch (IOException | PgwrightException e) {
      return judgement.verdict() == Verdict.ALLOW && judgement.found().isEmpty()
          ? judgement
          : Judgement.denied("no-audit", "pgwright guard: " + e.getMessage());
    }
  }

  /// The configuration is read only where it decides: most commands have nothing to do with it.
  private @Nullable Path audit(Path folder) {
    Path named = arguments.config();
    boolean there = config != null || named != null || Config.mentionsAudit(folder);
    return there ? config(folder).guard().audit() : null;
  }

  private synchronized Config config(Path folder) {
    Config known = config;
    if (known == null) {
      Path named = arguments.config();
      known = named == null ? Config.find(folder) : Config.read(named);
      config = known;
    }
    return known;
  }

  private Path memory() {
    String state = session.env().get("XDG_STATE_HOME");
    String home = session.env().getOrDefault("HOME", System.getProperty("user.home", "."));
    Path base = state == null ? Path.of(home, ".local", "state") : Path.of(state);
    return base.resolve("pgwright").resolve("guard").toAbsolutePath().normalize();
  }

  private void print(String text) {
    session.out().print(text);
    session.out().flush();
  }

  /// The options of `pgwright guard`.
  ///
  /// @param command to judge; null for the input of a hook
  /// @param cwd where the command would run; null for here
  /// @param agent who asks, where the input does not say
  /// @param allowOnce hash of what may pass once; null for none
  /// @param config a configuration file; null for the nearest
  record Arguments(
      @Nullable String command,
      @Nullable String cwd,
      String agent,
      boolean json,
      boolean explain,
      boolean selfTest,
      @Nullable String allowOnce,
      @Nullable Path config) {

    private static final List<String> VALUED =
        List.of("--command", "--cwd", "--agent", "--format", "--allow-once", "--config");
    private static final List<String> FLAGS = List.of("--explain", "--self-test");

    /// The options in the words behind `guard`; null where only the usual machinery helps: help, a
    /// mistake.
    static @Nullable Arguments of(String... words) {
      var values = new java.util.LinkedHashMap<String, String>();
      List<String> all = Arrays.asList(words);
      for (int i = 0; i < all.size(); i++) {
        String word = all.get(i);
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (FLAGS.contains(word)) {
          values.put(word, "");
        } else if (VALUED.contains(name) && equals > 0) {
          values.put(name, word.substring(equals + 1));
        } else if (VALUED.contains(word) && i + 1 < all.size()) {
          i++;
          values.put(word, all.get(i));
        } else {
          return null;
        }
      }
      String format = values.getOrDefault("--format", "text");
      if (!format.equals("text") && !format.equals("json")) {
        return null;
      }
      String config = values.get("--config");
      return new Arguments(
          values.get("--command"),
          values.get("--cwd"),
          values.getOrDefault("--agent", ""),
          format.equals("json"),
          values.containsKey("--explain"),
          values.containsKey("--self-test"),
          values.get("--allow-once"),
          config == null ? null : Path.of(config));
    }

    Path folder(Path here) {
      return cwd == null ? here : here.resolve(cwd).normalize();
    }
  }
}
