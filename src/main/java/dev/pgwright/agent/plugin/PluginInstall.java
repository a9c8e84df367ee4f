package dev.pgwright.agent.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The plugin of this program in a project of a user: its files below `.claude/skills`, from where
/// the client loads plugins of folders that a person trusts.
///
/// What was written is noted, so that a file which somebody has changed since is known and kept.
public final class PluginInstall {

  /// Where the files go.
  static final String FOLDER = ".claude/skills/pgwright";

  private static final String NOTE = FOLDER + "/installed.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// Everything that is written, relative to the folder.
  static final List<String> FILES =
      List.of(
          ".claude-plugin/icon.png",
          ".claude-plugin/plugin.json",
          ".mcp.json",
          "README.md",
          "agents/database-engineer.md",
          "bin/pgwright",
          "hooks/hooks.json",
          "skills/migration-rules/SKILL.md",
          "skills/search-and-vectors/SKILL.md",
          "skills/search-and-vectors/search.md",
          "skills/search-and-vectors/vector.md");

  /// What happens to a file.
  public enum Action {
    WRITE,
    /// An earlier version of ours is replaced.
    UPDATE,
    SAME,
    /// Somebody has changed it; it stays.
    KEEP,
    /// Somebody has changed it; it is replaced since that was asked for.
    REPLACE
  }

  /// What happens to one file.
  ///
  /// @param path relative to the project, with `/`
  public record Step(String path, Action action) {}

  private final Path project;
  private final boolean overwrite;
  private final Map<String, String> noted;
  private final Map<String, String> now = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Path, byte[]> changes = new LinkedHashMap<>();

  private PluginInstall(Path project, boolean overwrite) {
    this.project = project;
    this.overwrite = overwrite;
    this.noted = noted();
  }

  /// Installs it, or brings it up to date; a second call changes nothing.
  ///
  /// @param write whether anything is written at all
  /// @param overwrite whether files that somebody has changed are replaced
  /// @return what was, or would be, done with each file
  /// @throws PgwrightException INPUT when the note of what was written is no JSON object, FILES
  ///   when something cannot be read or written
  public static List<Step> run(Path project, boolean write, boolean overwrite) {
    var install = new PluginInstall(project, overwrite);
    for (String file : FILES) {
      install.file(file);
    }
    if (write) {
      install.write();
    }
    return List.copyOf(install.steps);
  }

  private void file(String name) {
    byte[] wanted = ours(name);
    String path = FOLDER + "/" + name;
    Path target = project.resolve(path);
    byte[] there = read(target);
    if (Arrays.equals(there, wanted)) {
      step(path, Action.SAME, target, null);
      now.put(name, hash(wanted));
    } else if (there.length == 0 && !Files.exists(target)) {
      step(path, Action.WRITE, target, wanted);
      now.put(name, hash(wanted));
    } else if (hash(there).equals(noted.get(name))) {
      step(path, Action.UPDATE, target, wanted);
      now.put(name, hash(wanted));
    } else if (overwrite) {
      step(path, Action.REPLACE, target, wanted);
      now.put(name, hash(wanted));
    } else {
      step(path, Action.KEEP, target, null);
      now.put(name, noted.getOrDefault(name, ""));
    }
  }

  private void step(String path, Action action, Path target, byte @Nullable [] bytes) {
    steps.add(new Step(path, action));
    if (bytes != null) {
      changes.put(target, bytes);
    }
  }

  private void write() {
    ObjectNode note = MAPPER.createObjectNode();
    now.forEach(note::put);
    byte[] text = json(note);
    Path file = project.resolve(NOTE);
    if (!Arrays.equals(read(file), text)) {
      changes.put(file, text);
    }
    changes.forEach(PluginInstall::write);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, bytes);
      if (file.endsWith("bin/pgwright") && !file.toFile().setExecutable(true, false)) {
        throw new IOException("it cannot be made executable");
      }
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot write " + file)
          .hint("check its permissions")
          .because(e);
    }
  }

  private Map<String, String> noted() {
    var hashes = new LinkedHashMap<String, String>();
    Path file = project.resolve(NOTE);
    if (Files.exists(file)) {
      object(file).properties().forEach(it -> hashes.put(it.getKey(), it.getValue().asText()));
    }
    return hashes;
  }

  private static ObjectNode object(Path file) {
    try {
      if (MAPPER.readTree(read(file)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw broken(file).because(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    throw broken(file);
  }

  private static PgwrightException broken(Path file) {
    return PgwrightException.of(Code.INPUT, file + " is no JSON object")
        .hint("remove it: then what differs from ours counts as changed by somebody");
  }

  private static byte[] json(JsonNode node) {
    return (node.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The bytes of a file; none where there is no file.
  private static byte[] read(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw PgwrightException.of(Code.FILES, "cannot read " + file)
          .hint("check its permissions")
          .because(e);
    }
  }

  private static byte[] ours(String name) {
    try (InputStream in = PluginInstall.class.getResourceAsStream("files/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name + " of its plugin");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
