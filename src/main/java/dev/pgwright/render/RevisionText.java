package dev.pgwright.render;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.render.python.BlankLines;
import dev.pgwright.render.python.MakoTemplate;
import dev.pgwright.render.python.MakoValue;
import dev.pgwright.render.python.PythonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A revision file from a template and its parts.
///
/// @param template the template that is used
/// @param note why it is not the project's own; empty otherwise
record RevisionText(MakoTemplate template, String note) {

  /// The parts of one revision.
  ///
  /// @param message first line of the docstring
  /// @param remarks further lines of the docstring
  /// @param imports lines the bodies need beyond the import of `op`
  /// @param upgrade lines of the body, indented by four columns
  /// @param downgrade lines of the body, indented by four columns
  record Parts(
      String message,
      List<String> remarks,
      String revision,
      List<String> parents,
      LocalDate date,
      List<String> imports,
      List<String> upgrade,
      List<String> downgrade) {}

  /// What stands for the bodies while blank lines are put in order.
  private static final String UPGRADE = "\u0001";

  private static final String DOWNGRADE = "\u0002";

  private static final Pattern OP =
      Pattern.compile("^from alembic import .*\\bop\\b", Pattern.MULTILINE);

  /// A template for the project's revisions.
  ///
  /// @param own the project's `script.py.mako`; null for none
  /// @throws PgwrightException REFUSED for a template of several databases
  static RevisionText of(@Nullable String own) {
    if (own == null) {
      return new RevisionText(builtIn(), "");
    }
    if (own.contains("engine_name")) {
      throw PgwrightException.of(
              Code.REFUSED, "script.py.mako is Alembic's template for several databases (multidb)")
          .hint("Give the plan a project that migrates one database.");
    }
    String problem;
    try {
      MakoTemplate template = MakoTemplate.parse(own);
      problem = problem(own, template);
      if (problem.isEmpty()) {
        return new RevisionText(template, "");
      }
    } catch (MakoTemplate.Unknown e) {
      problem = String.valueOf(e.getMessage());
    }
    return new RevisionText(
        builtIn(),
        "The project's script.py.mako is not followed ("
            + problem
            + "); the new revisions have the form of Alembic's own template.");
  }

  /// Why a template cannot hold our bodies; empty when it can.
  private static String problem(String own, MakoTemplate template) {
    if (!Pattern.compile("^    \\$\\{\\s*upgrades\\b", Pattern.MULTILINE).matcher(own).find()
        || !Pattern.compile("^    \\$\\{\\s*downgrades\\b", Pattern.MULTILINE)
            .matcher(own)
            .find()) {
      return "it does not put upgrades and downgrades alone on lines indented by four spaces";
    }
    if (!OP.matcher(own).find()) {
      return "it does not import op";
    }
    if (!template.uses("imports")) {
      return "it has no place for imports";
    }
    if (own.indexOf("${message}") != own.lastIndexOf("${message}")
        || !own.contains("\"\"\"${message}")) {
      return "it uses the message elsewhere than at the start of the docstring";
    }
    return "";
  }

  private static MakoTemplate builtIn() {
    try (InputStream in =
        Objects.requireNonNull(RevisionText.class.getResourceAsStream("script.py.mako"))) {
      return MakoTemplate.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MakoTemplate.Unknown e) {
      throw new IllegalStateException(e);
    }
  }

  /// The file's text.
  String render(Parts parts) {
    String text = BlankLines.tidy(template.render(values(parts, imports(parts))));
    return text.replace(UPGRADE, String.join("\n", parts.upgrade()).stripLeading())
        .replace(DOWNGRADE, String.join("\n", parts.downgrade()).stripLeading());
  }

  /// Those imports that the template does not have of its own.
  private String imports(Parts parts) {
    List<String> present = template.render(values(parts, "")).lines().toList();
    return String.join("\n", parts.imports().stream().filter(it -> !present.contains(it)).toList());
  }

  private static SequencedMap<String, MakoValue> values(Parts parts, String imports) {
    String message = PythonText.inBlock(parts.message());
    if (!parts.remarks().isEmpty()) {
      message += "\n\n" + PythonText.inBlock(String.join("\n", parts.remarks()));
    }
    var values = new LinkedHashMap<String, MakoValue>();
    values.put("message", new MakoValue.Text(message));
    values.put("up_revision", new MakoValue.Text(parts.revision()));
    values.put("down_revision", MakoValue.of(parts.parents()));
    values.put("create_date", new MakoValue.Text(parts.date().toString()));
    values.put("branch_labels", new MakoValue.Nothing());
    values.put("depends_on", new MakoValue.Nothing());
    values.put("imports", new MakoValue.Text(imports));
    values.put("upgrades", new MakoValue.Text(UPGRADE));
    values.put("downgrades", new MakoValue.Text(DOWNGRADE));
    return values;
  }
}
