package dev.pgwright.render;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.alembic.TransactionMode;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.plan.Ddl;
import dev.pgwright.plan.Operation;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Step;
import dev.pgwright.render.RevisionText.Parts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes a plan as Alembic revisions, one for each step.
public final class Alembic {

  private static final int ID_LENGTH = 12;

  private Alembic() {}

  /// The revisions of a plan, each the parent of the next.
  ///
  /// @throws PgwrightException REFUSED when `env.py` opens the transaction itself and the plan
  ///   needs more than one; INPUT for a `file_template` that cannot be filled in
  public static Rendering render(Plan plan, AlembicTarget target) {
    requireOwnTransactions(plan, target);
    RevisionText template = RevisionText.of(target.template());
    var names = new FileNames(target.existingFiles());
    var ids = new TreeSet<>(target.existingRevisions());
    var body = new Body(Calls.of(target.unqualified(), target.enums()), target.mode());
    var files = new ArrayList<RenderedFile>();
    List<String> parents = target.parents();
    int last = plan.steps().size() - 1;
    for (int i = 0; i <= last; i++) {
      Step step = plan.steps().get(i);
      String revision = revision(target, parents, step, ids);
      var parts =
          new Parts(
              message(target, step, last),
              Remarks.of(step, "Downgrade", PythonCode.WIDTH),
              revision,
              parents,
              target.date(),
              body.imports(step),
              body.upgrade(step, i == last),
              body.downgrade(step, i == 0));
      String name = name(plan, target, i, revision, names);
      files.add(new RenderedFile(name, template.render(parts), revision, i));
      parents = List.of(revision);
    }
    return new Rendering(files, notes(plan, template));
  }

  /// The function `downgrade()` that does what the upgrades of steps do, with the imports it needs
  /// above it; without timeouts where everything fits in the revision's own transaction.
  ///
  /// @param enums as in [AlembicTarget#enums()]
  public static String downgrade(List<Step> steps, TransactionMode mode, List<EnumType> enums) {
    var body = new Body(Calls.of(new Name("public"), enums), mode);
    var lines = new ArrayList<String>();
    lines.add("def downgrade() -> None:");
    if (steps.isEmpty()) {
      lines.add("    pass");
    }
    boolean plain = steps.size() == 1 && steps.getFirst().mode() == Step.Mode.TRANSACTION;
    for (Step step : steps) {
      lines.addAll(plain ? body.plain(step) : body.forward(step));
    }
    List<String> imports =
        steps.stream().flatMap(it -> body.forwardImports(it).stream()).distinct().sorted().toList();
    String above = imports.isEmpty() ? "" : String.join("\n", imports) + "\n\n\n";
    return above + String.join("\n", lines) + "\n";
  }

  /// A revision whose bodies are lines of Python already; named as Alembic names it.
  ///
  /// @param target its message and parents are those of the revision
  /// @param id of the revision
  /// @param upgrade lines indented by four columns
  /// @param downgrade lines indented by four columns
  /// @throws PgwrightException INPUT for a `file_template` that cannot be filled in, REFUSED for a
  ///   template of several databases
  public static RenderedFile revision(
      AlembicTarget target, String id, List<String> upgrade, List<String> downgrade) {
    var parts =
        new Parts(
            target.message(),
            List.of(),
            id,
            target.parents(),
            target.date(),
            List.of(),
            upgrade,
            downgrade);
    String template = target.fileTemplate();
    String slug = FileNames.truncated(target.message(), target.truncateSlugLength());
    String name =
        FileNames.filled(
            template == null ? AlembicTarget.ALEMBIC_DEFAULT : template, target.date(), id, slug);
    return new RenderedFile(
        new FileNames(target.existingFiles()).unique(name, ".py"),
        RevisionText.of(target.template()).render(parts),
        id,
        RenderedFile.ALL_STEPS);
  }

  private static List<String> notes(Plan plan, RevisionText template) {
    var notes = new ArrayList<String>();
    if (!template.note().isEmpty()) {
      notes.add(template.note());
    }
    boolean tabs =
        plan.steps().stream()
            .flatMap(it -> Stream.of(it.up(), it.prepare(), it.down()).flatMap(List::stream))
            .flatMap(it -> Ddl.of(it).stream())
            .anyMatch(it -> SqlText.holdsTab(SqlText.withoutTabs(it)));
    if (tabs) {
      notes.add(
          "A statement holds tabs, for example in the body of a function; `alembic upgrade --sql`"
              + " prints them as spaces, `alembic upgrade` runs them as they are.");
    }
    return notes;
  }

  private static void requireOwnTransactions(Plan plan, AlembicTarget target) {
    boolean one =
        plan.steps().size() <= 1
            && plan.steps().stream().allMatch(it -> it.mode() == Step.Mode.TRANSACTION);
    if (target.mode() == TransactionMode.EXTERNAL && !one) {
      throw PgwrightException.of(
              Code.REFUSED,
              "this migration needs "
                  + (plan.steps().size() > 1
                      ? "several transactions"
                      : "to run outside a transaction")
                  + ", and env.py runs all migrations in one that it opens itself")
          .hint(
              "In env.py write `connectable.connect()` instead of `connectable.begin()`, or let"
                  + " Alembic begin the transaction: `with context.begin_transaction():`, best with"
                  + " `transaction_per_migration=True` in `context.configure`.");
    }
  }

  /// First line of the docstring.
  private static String message(AlembicTarget target, Step step, int last) {
    String message = target.message().strip().replaceAll("\\s+", " ");
    if (message.isEmpty()) {
      return step.title();
    }
    return last == 0 ? message : message + ": " + step.title();
  }

  private static String name(
      Plan plan, AlembicTarget target, int index, String revision, FileNames names) {
    String words = target.message();
    if (plan.steps().size() > 1 || FileNames.slug(words).isEmpty()) {
      int digits = Math.max(2, Integer.toString(plan.steps().size()).length());
      String order = String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
      words = String.join(" ", words, order, plan.steps().get(index).title());
    }
    String template = target.fileTemplate();
    String name =
        template == null
            ? FileNames.dated(target.date(), FileNames.slug(words))
            : FileNames.filled(
                template,
                target.date(),
                revision,
                FileNames.truncated(words, target.truncateSlugLength()));
    return names.unique(name, ".py");
  }

  /// An id made of what the revision does and follows.
  private static String revision(
      AlembicTarget target, List<String> parents, Step step, Set<String> taken) {
    var content = new StringBuilder();
    content.append(String.join(",", parents)).append('\n');
    content.append(target.message()).append('\n');
    content.append(step.title()).append('\n').append(step.mode()).append('\n');
    append(content, step.up());
    content.append("--\n");
    append(content, step.prepare());
    append(content, step.down());
    String text = content.toString();
    String id = hash(text);
    for (int i = 2; !taken.add(id); i++) {
      id = hash(text + i);
    }
    return id;
  }

  private static void append(StringBuilder content, List<Operation> operations) {
    for (Operation operation : operations) {
      Ddl.of(operation).forEach(it -> content.append(it).append(";\n"));
    }
  }

  private static String hash(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
