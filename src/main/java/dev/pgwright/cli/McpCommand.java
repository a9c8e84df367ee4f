package dev.pgwright.cli;

import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.agent.tools.Tools;
import dev.pgwright.mcp.Serving;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pgwright mcp`: the engines as tools of agents.
@Command(
    name = "mcp",
    description = {
      "Serve agents by the Model Context Protocol.",
      "",
      "The protocol runs over standard input and output, one line of JSON to a message, until the"
          + " client closes its end. Tools read the project's files and one database; nothing is"
          + " run on that database but guarded reads."
    },
    footer = {
      "  pgwright mcp --allow-rows",
      "  PGWRIGHT_DATABASE_URL=postgresql://localhost/shop pgwright mcp"
    })
final class McpCommand implements Callable<Integer> {

  /// The variable that names the database, so that no argument has to hold a password.
  static final String DATABASE = "PGWRIGHT_DATABASE_URL";

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      order = 1,
      description =
          "Database to read; else PGWRIGHT_DATABASE_URL, else what libpq's variables (PGHOST and"
              + " the like) say. Without any there is none.")
  private @Nullable String url;

  @Option(
      names = "--allow-rows",
      order = 2,
      description = "Offer the tool that returns rows of tables; marked as untrusted.")
  private boolean rows;

  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();

  private final RootCommand root;

  McpCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Session session = root.session();
    var place =
        new Workplace(
            session.folder(),
            session.env(),
            root.config(),
            database(),
            session.clock(),
            progress -> reading.setup(root, sandbox, progress));
    new Serving(place, Tools.of(rows), Version.text())
        .streams(session.in(), new FileOutputStream(FileDescriptor.out), session.err());
    return ExitCodes.OK;
  }

  private Optional<String> database() {
    if (url != null) {
      return Optional.of(url);
    }
    var env = root.session().env();
    String named = env.getOrDefault(DATABASE, "").strip();
    if (!named.isEmpty()) {
      return Optional.of(named);
    }
    boolean libpq =
        env.containsKey("PGHOST") || env.containsKey("PGDATABASE") || env.containsKey("PGSERVICE");
    return libpq ? Optional.of("") : Optional.empty();
  }
}
