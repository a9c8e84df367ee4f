package dev.pgwright.cli;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.agent.tools.Tools;
import dev.pgwright.mcp.Door;
import dev.pgwright.mcp.Serving;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
          + " run on that database but guarded reads.",
      "",
      "With --http the server is found at http://127.0.0.1:8017/mcp until it is told to end"
          + " (SIGTERM, Ctrl-C). Each client has a session of its own. Where a token is set, in"
          + " PGWRIGHT_MCP_TOKEN or a file, requests have to carry it; for a --host that other"
          + " machines reach there has to be one."
    },
    footer = {
      "  pgwright mcp --allow-rows",
      "  PGWRIGHT_DATABASE_URL=postgresql://localhost/shop pgwright mcp",
      "  pgwright mcp --http --port 8100"
    })
final class McpCommand implements Callable<Integer> {

  /// The variable that names the database, so that no argument has to hold a password.
  static final String DATABASE = "PGWRIGHT_DATABASE_URL";

  /// The variable that holds the token of HTTP requests, for the same reason.
  static final String TOKEN = "PGWRIGHT_MCP_TOKEN";

  private static final int PORT = 8017;

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

  @Option(names = "--http", order = 3, description = "Serve over HTTP.")
  private boolean http;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      order = 4,
      description = "Address to listen on, 127.0.0.1 by default. Needs --http.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      order = 5,
      description = "Port to listen on, 8017 by default; 0 for any free one. Needs --http.")
  private @Nullable Integer port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      order = 6,
      description =
          "File that holds the token which requests have to carry; else PGWRIGHT_MCP_TOKEN. Needs"
              + " --http.")
  private @Nullable Path tokenFile;

  @Mixin private SandboxOptions sandbox = new SandboxOptions();
  @Mixin private SourceOptions reading = new SourceOptions();

  private final RootCommand root;

  McpCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Session session = root.session();
    Optional<Door> door = door();
    var place =
        new Workplace(
            session.folder(),
            session.env(),
            root.config(),
            database(url, session.env()),
            session.clock(),
            progress -> reading.setup(root, sandbox, progress));
    var serving = new Serving(place, Tools.of(rows), Version.text());
    if (door.isPresent()) {
      serving.http(door.get(), session.err());
    } else {
      serving.streams(session.in(), new FileOutputStream(FileDescriptor.out), session.err());
    }
    return ExitCodes.OK;
  }

  private Optional<Door> door() {
    if (!http) {
      if (host != null || port != null || tokenFile != null) {
        throw PgwrightException.of(Code.USAGE, "--host, --port and --token-file need --http")
            .hint("without it the server speaks over standard input and output");
      }
      return Optional.empty();
    }
    return Optional.of(
        Door.of(host == null ? "127.0.0.1" : host, port == null ? PORT : port, token()));
  }

  private Optional<String> token() {
    if (tokenFile != null) {
      Path file = root.session().folder().resolve(tokenFile);
      try {
        return Optional.of(Files.readString(file).strip());
      } catch (IOException e) {
        throw PgwrightException.of(Code.INPUT, "there is no token in " + tokenFile)
            .hint("write one into it: openssl rand -hex 32")
            .because(e);
      }
    }
    String named = root.session().env().getOrDefault(TOKEN, "").strip();
    return named.isEmpty() ? Optional.empty() : Optional.of(named);
  }

  /// The database that may be read; empty for none.
  ///
  /// @param url what the command line names; null for nothing
  static Optional<String> database(@Nullable String url, Map<String, String> env) {
    if (url != null) {
      return Optional.of(url);
    }
    String named = env.getOrDefault(DATABASE, "").strip();
    if (!named.isEmpty()) {
      return Optional.of(named);
    }
    boolean libpq =
        env.containsKey("PGHOST") || env.containsKey("PGDATABASE") || env.containsKey("PGSERVICE");
    return libpq ? Optional.of("") : Optional.empty();
  }
}
