package dev.pgwright.agent.context;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pgwright.JsonText;
import dev.pgwright.agent.file.SharedFile;
import dev.pgwright.agent.file.SharedFile.Change;
import dev.pgwright.guard.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The context files of a project: read whatever their shape, written in the one of the protocol.
///
/// Keys that we do not know stay. What is no JSON is copied aside before a new file takes its
/// place.
///
/// @param root the project's root, where `.claude` is
public record ContextStore(Path root) {

  /// The agent whose decisions and tasks these are.
  public static final String AGENT = "database-engineer";

  private static final String STATE = "context://session/v1";
  private static final String DECISIONS = "context://decisions/v1";

  /// The most of the newest decisions, completed and pending tasks that are kept.
  private static final int MOST = 200;

  private static final JsonMapper MAPPER = new JsonMapper();

  /// A decision that was taken.
  ///
  /// @param id kebab-case
  /// @param status for example `accepted`
  public record Decision(
      String id, String summary, String rationale, String status, List<String> files) {
    public Decision {
      files = List.copyOf(files);
    }
  }

  private SharedFile state() {
    return new SharedFile(root.resolve(".claude/context/session/state.json"));
  }

  private SharedFile active() {
    return new SharedFile(root.resolve(".claude/context/knowledge/decisions/active.json"));
  }

  /// What a session should know before it begins, at most so many characters; empty for nothing.
  public String digest(int most) {
    var lines = new ArrayList<String>();
    read(state())
        .ifPresent(
            state -> {
              String task = state.path("current_task").path("description").asText();
              if (!task.isBlank()) {
                lines.add("Current task: " + task);
              }
              each(state.path("blockers"), it -> lines.add("Blocker: " + words(it)));
              each(state.path("tasks_pending"), it -> lines.add("Pending: " + words(it)));
              each(
                  state.path("agent_decisions").path(AGENT),
                  it -> lines.add("Decided: " + words(it)));
            });
    read(active())
        .ifPresent(
            file ->
                each(listed(file.path("decisions")), it -> lines.add("Decision: " + words(it))));
    var text = new StringBuilder();
    for (String line : lines) {
      String clean = Secrets.hidden(line.replaceAll("\\s+", " ")) + "\n";
      if (text.length() + clean.length() > most) {
        break;
      }
      text.append(clean);
    }
    return text.toString();
  }

  /// Notes decisions in the state and among the active ones.
  ///
  /// @return what was set aside because it was no JSON
  public List<Path> decided(List<Decision> decisions, Instant now) {
    var aside = new ArrayList<Path>();
    change(
        state(),
        STATE,
        aside,
        state -> {
          ObjectNode agents = object(state, "agent_decisions");
          ArrayNode ours = array(agents, AGENT);
          decisions.forEach(it -> ours.add(ours(it, now)));
          capped(ours);
        },
        now);
    change(
        active(),
        DECISIONS,
        aside,
        file -> {
          ArrayNode all = MAPPER.createArrayNode();
          listed(file.path("decisions")).forEach(all::add);
          for (Decision it : decisions) {
            boolean known = false;
            for (JsonNode other : all) {
              known |= other.path("id").asText().equals(it.id());
            }
            if (!known) {
              all.add(shared(it, now));
            }
          }
          capped(all);
          file.set("decisions", all);
        },
        now);
    return aside;
  }

  /// Notes that a piece of work has ended: among the completed tasks, or among the pending ones
  /// where something blocks it.
  ///
  /// @param blockers empty for completed work
  /// @return what was set aside because it was no JSON
  public List<Path> ended(String summary, List<String> blockers, Instant now) {
    var aside = new ArrayList<Path>();
    change(
        state(),
        STATE,
        aside,
        state -> {
          ArrayNode list = array(state, blockers.isEmpty() ? "tasks_completed" : "tasks_pending");
          ObjectNode task = list.addObject();
          task.put("agent", AGENT);
          task.put("timestamp", stamp(now));
          task.put("summary", Secrets.hidden(summary));
          if (!blockers.isEmpty()) {
            ArrayNode texts = task.putArray("blockers");
            blockers.forEach(it -> texts.add(Secrets.hidden(it)));
          }
          capped(list);
        },
        now);
    return aside;
  }

  private static void change(
      SharedFile file, String schema, List<Path> aside, Consumer<ObjectNode> edit, Instant now) {
    file.change(
        text -> {
          ObjectNode document = text.flatMap(ContextStore::parsed).orElse(null);
          if (document == null) {
            document = MAPPER.createObjectNode();
            if (text.isPresent() && !text.get().isBlank()) {
              aside.add(file.setAside());
            }
          }
          strict(document, schema, now);
          edit.accept(document);
          return Change.to(JsonText.of(MAPPER, document), schema);
        });
  }

  /// Gives a file the keys that its schema demands, in their types.
  private static void strict(ObjectNode file, String schema, Instant now) {
    file.put("$schema", schema);
    boolean session = schema.equals(STATE);
    ObjectNode meta = object(file, "_meta");
    oneOf(meta, "position", List.of("START", "MIDDLE", "END"), session ? "END" : "START");
    JsonNode budget = meta.path("token_budget");
    if (!budget.isInt() || budget.asInt() < 0 || budget.asInt() > 2_000) {
      meta.put("token_budget", session ? 500 : 400);
    }
    oneOf(
        meta,
        "auto_load",
        List.of("always", "conditional", "never"),
        session ? "always" : "conditional");
    if (!session) {
      return;
    }
    if (!file.path("session_id").isTextual() || file.path("session_id").asText().isBlank()) {
      file.put("session_id", "pgwright-" + now.truncatedTo(ChronoUnit.SECONDS).getEpochSecond());
    }
    ObjectNode task = object(file, "current_task");
    if (!task.path("description").isTextual()) {
      task.put("description", "");
    }
    oneOf(task, "status", List.of("pending", "in_progress", "completed", "blocked"), "pending");
    for (String list :
        List.of("files_touched", "decisions_this_session", "blockers", "next_steps")) {
      if (file.has(list) && !file.get(list).isArray()) {
        file.remove(list);
      }
    }
  }

  private static void oneOf(ObjectNode node, String key, List<String> words, String usual) {
    if (!words.contains(node.path(key).asText())) {
      node.put(key, usual);
    }
  }

  /// The decisions as a list; older files have an object by agent.
  private static List<JsonNode> listed(JsonNode decisions) {
    var all = new ArrayList<JsonNode>();
    if (decisions.isArray()) {
      decisions.forEach(all::add);
    } else if (decisions.isObject()) {
      decisions
          .properties()
          .forEach(
              it -> {
                if (it.getValue().isArray()) {
                  it.getValue().forEach(one -> all.add(named(one, it.getKey())));
                } else {
                  all.add(named(it.getValue(), it.getKey()));
                }
              });
    }
    return all;
  }

  private static JsonNode named(JsonNode decision, String agent) {
    ObjectNode copy =
        decision instanceof ObjectNode object
            ? object.deepCopy()
            : MAPPER.createObjectNode().put("summary", decision.asText());
    String name = agent.replace('_', '-');
    if (!copy.has("agent")) {
      copy.put("agent", name);
    }
    if (!copy.has("id")) {
      copy.put("id", id(name + " " + copy.path("summary").asText()));
    }
    if (!copy.has("date") && copy.path("timestamp").asText().length() >= 10) {
      copy.put("date", copy.path("timestamp").asText().substring(0, 10));
    }
    return copy;
  }

  /// A kebab-case id made of words.
  public static String id(String words) {
    String id =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.length() > 60 ? id.substring(0, 60).replaceAll("-$", "") : id;
  }

  private static ObjectNode ours(Decision it, Instant now) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", it.id());
    node.put("timestamp", stamp(now));
    node.put("summary", Secrets.hidden(it.summary()));
    node.put("rationale", Secrets.hidden(it.rationale()));
    node.put("status", it.status());
    ArrayNode files = node.putArray("files");
    it.files().forEach(files::add);
    return node;
  }

  private static ObjectNode shared(Decision it, Instant now) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", it.id());
    node.put("date", now.atZone(ZoneOffset.UTC).toLocalDate().toString());
    node.put("summary", Secrets.hidden(it.summary()));
    node.put("rationale", Secrets.hidden(it.rationale()));
    node.put("status", it.status());
    node.put("impact", "database");
    ArrayNode files = node.putArray("files_affected");
    it.files().forEach(files::add);
    return node;
  }

  private static Optional<JsonNode> read(SharedFile file) {
    return file.read().flatMap(ContextStore::parsed).map(it -> it);
  }

  private static Optional<ObjectNode> parsed(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  private static ObjectNode object(ObjectNode parent, String key) {
    return parent.get(key) instanceof ObjectNode there ? there : parent.putObject(key);
  }

  private static ArrayNode array(ObjectNode parent, String key) {
    return parent.get(key) instanceof ArrayNode there ? there : parent.putArray(key);
  }

  private static void capped(ArrayNode list) {
    while (list.size() > MOST) {
      list.remove(0);
    }
  }

  private static void each(Iterable<JsonNode> list, Consumer<JsonNode> work) {
    list.forEach(work);
  }

  /// What is worth telling of an entry, whatever its shape.
  private static String words(JsonNode it) {
    if (!it.isObject()) {
      return it.asText();
    }
    var text = new StringBuilder();
    for (String key : List.of("date", "summary", "description", "rationale", "status")) {
      if (it.path(key).isTextual() && !it.path(key).asText().isBlank()) {
        text.append(text.isEmpty() ? "" : "; ").append(it.path(key).asText());
      }
    }
    if (!it.path("blockers").isEmpty()) {
      text.append("; blocked by ").append(it.path("blockers"));
    }
    return text.toString();
  }

  private static String stamp(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
