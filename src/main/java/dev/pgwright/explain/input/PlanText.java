package dev.pgwright.explain.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text that `EXPLAIN` writes for people.
final class PlanText {

  private static final Pattern NODE =
      Pattern.compile(
          "^(\\s*)(->\\s+)?(\\S.*?)"
              + "(?:\\s+\\(cost=([\\d.]+)\\.\\.([\\d.]+) rows=(\\d+) width=(\\d+)\\))?"
              + "(?:\\s+\\((?:actual(?: time=([\\d.]+)\\.\\.([\\d.]+))? rows=([\\d.]+)"
              + " loops=(\\d+)|(never executed))\\))?\\s*$");

  /// How the first line of a plan without costs begins.
  private static final Pattern FIRST =
      Pattern.compile(
          "^(?:Parallel |Async |Partial |Finalize |Disabled: )*(?:Seq Scan|Index|Bitmap|Tid|Sample"
              + " Scan|Subquery Scan|Function Scan|Table Function|Values Scan|CTE Scan|WorkTable"
              + "|Named Tuplestore|Foreign |Custom |Nested Loop|Hash|Merge|Aggregate|Group|Mixed"
              + "|WindowAgg|Sort|Incremental|Unique|SetOp|Limit|LockRows|Append|Recursive Union"
              + "|Result|ProjectSet|Insert on|Update on|Delete on|Materialize|Memoize|Gather)"
              + "[^:]*$");

  private static final Pattern SUBPLAN =
      Pattern.compile("^\\s*((?:CTE|InitPlan|SubPlan)\\b.*?|.*\\(hashed.*\\))\\s*$");

  private static final Pattern PROPERTY = Pattern.compile("^(\\s*)([A-Z][^:]*): ?(.*)$");
  private static final Pattern MILLISECONDS = Pattern.compile("^([\\d.]+) ms$");

  private static final Pattern TRIGGER =
      Pattern.compile(
          "^Trigger(?: (?!for constraint)(.+?))?(?: for constraint (.+?))?(?: on (.+?))?"
              + ": (?:time=([\\d.]+) )?calls=([\\d.]+)$");

  private static final Pattern SETTING = Pattern.compile("(\\S+) = '((?:[^']|'')*)'");
  private static final Pattern SERIALIZED = Pattern.compile("^time=([\\d.]+) ms.*");
  private static final Pattern USED = Pattern.compile("^used=(\\d+)kB.*");
  private static final Pattern COMPILED = Pattern.compile("Total ([\\d.]+) ms$");

  /// A node and how far it is indented.
  private record Open(int indent, ObjectNode node) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private @Nullable String subplan;
  private boolean worker;

  /// Whether the lines are about planning.
  private boolean planned;

  private PlanText() {}

  static JsonNode read(String text) {
    var plan = new PlanText();
    int margin =
        text.lines()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    text.lines().filter(line -> !line.isBlank()).forEach(it -> plan.line(it.substring(margin)));
    return plan.document;
  }

  private void line(String line) {
    Matcher node = NODE.matcher(line);
    if (node.matches() && isNode(node)) {
      node(node);
      return;
    }
    Matcher property = PROPERTY.matcher(line);
    boolean labels = line.strip().matches("(CTE \\S.*|InitPlan .*|SubPlan .*)");
    if (labels && SUBPLAN.matcher(line).matches()) {
      close(line.length() - line.stripLeading().length());
      subplan = line.strip();
    } else if (property.matches()) {
      property(property.group(1).length(), property.group(2), property.group(3));
    }
  }

  private boolean isNode(Matcher line) {
    return line.group(2) != null
        || line.group(4) != null
        || line.group(10) != null
        || line.group(12) != null
        || (open.isEmpty() && FIRST.matcher(line.group(3)).matches());
  }

  private void node(Matcher line) {
    int indent = line.start(3);
    close(indent);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    NodeHeader.read(line.group(3), node);
    if (line.group(4) != null) {
      node.put("Startup Cost", Double.parseDouble(line.group(4)));
      node.put("Total Cost", Double.parseDouble(line.group(5)));
      node.put("Plan Rows", Double.parseDouble(line.group(6)));
      node.put("Plan Width", Double.parseDouble(line.group(7)));
    }
    if (line.group(10) != null) {
      if (line.group(8) != null) {
        node.put("Actual Startup Time", Double.parseDouble(line.group(8)));
        node.put("Actual Total Time", Double.parseDouble(line.group(9)));
      }
      node.put("Actual Rows", Double.parseDouble(line.group(10)));
      node.put("Actual Loops", Double.parseDouble(line.group(11)));
    } else if (line.group(12) != null) {
      node.put("Actual Rows", 0.0);
      node.put("Actual Loops", 0.0);
    }
    attach(node);
    open.push(new Open(indent, node));
    worker = false;
  }

  /// What follows at an indentation belongs to the node that begins before it.
  private void close(int indent) {
    while (!open.isEmpty() && open.peek().indent() >= indent) {
      open.pop();
    }
  }

  private void attach(ObjectNode node) {
    if (subplan != null) {
      node.put("Subplan Name", subplan);
      boolean once = subplan.startsWith("CTE") || subplan.startsWith("InitPlan");
      node.put("Parent Relationship", once ? "InitPlan" : "SubPlan");
      subplan = null;
    }
    if (open.isEmpty()) {
      if (!document.has("Plan")) {
        document.set("Plan", node);
      }
      return;
    }
    ObjectNode parent = open.peek().node();
    ArrayNode siblings =
        parent.get("Plans") instanceof ArrayNode known ? known : parent.putArray("Plans");
    siblings.add(node);
  }

  private void property(int indent, String name, String value) {
    if (name.matches("Worker \\d+.*")) {
      worker = true;
      return;
    }
    Matcher time = MILLISECONDS.matcher(value);
    if (whole(indent, name, value)) {
      return;
    }
    if (indent == 0 && time.matches()) {
      document.put(name, Double.parseDouble(time.group(1)));
    } else if (!open.isEmpty() && !worker && !planning(indent)) {
      NodeDetail.read(name, value, open.peek().node());
    }
  }

  /// Takes what is about the whole: triggers, compiling, settings, the planner's memory.
  private boolean whole(int indent, String name, String value) {
    Matcher trigger = TRIGGER.matcher(name + ": " + value);
    Matcher compiled = COMPILED.matcher(value);
    Matcher serialized = SERIALIZED.matcher(value);
    Matcher used = USED.matcher(value);
    if (indent == 0 && trigger.matches()) {
      trigger(trigger);
    } else if (name.equals("Timing") && compiled.find()) {
      double total = Double.parseDouble(compiled.group(1));
      document.putObject("JIT").putObject("Timing").put("Total", total);
    } else if (indent == 0 && name.equals("Settings")) {
      ObjectNode settings = document.putObject("Settings");
      SETTING
          .matcher(value)
          .results()
          .forEach(it -> settings.put(it.group(1), it.group(2).replace("''", "'")));
    } else if (indent == 0 && name.equals("Serialization")) {
      double ms = serialized.matches() ? Double.parseDouble(serialized.group(1)) : 0;
      document.putObject("Serialization").put("Time", ms);
    } else if (planned && name.equals("Memory") && used.matches()) {
      document.putObject("Planning").put("Memory Used", Double.parseDouble(used.group(1)));
    } else {
      planned = (indent == 0 && name.equals("Planning")) || (planned && indent > 0);
      return planned;
    }
    return true;
  }

  private void trigger(Matcher trigger) {
    ArrayNode triggers =
        document.get("Triggers") instanceof ArrayNode known ? known : document.putArray("Triggers");
    ObjectNode one = triggers.addObject();
    put(one, "Trigger Name", trigger.group(1));
    put(one, "Constraint Name", trigger.group(2));
    put(one, "Relation", trigger.group(3));
    if (trigger.group(4) != null) {
      one.put("Time", Double.parseDouble(trigger.group(4)));
    }
    one.put("Calls", Double.parseDouble(trigger.group(5)));
  }

  private static void put(ObjectNode object, String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  /// What stands at the margin behind the tree is about the whole.
  private boolean planning(int indent) {
    return indent == 0 && open.size() > 1;
  }
}
