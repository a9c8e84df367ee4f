package dev.pgwright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.catalog.Catalog;
import dev.pgwright.golden.Everything;
import dev.pgwright.model.Schema;
import dev.pgwright.plan.Plan;
import dev.pgwright.plan.Planner;
import dev.pgwright.plan.Policy;
import dev.pgwright.render.SqlFiles;
import dev.pgwright.sandbox.ScratchDatabase;
import dev.pgwright.testing.SharedSandbox;
import dev.pgwright.testing.TestEnv;
import dev.pgwright.verify.ServerJudge;
import dev.pgwright.verify.Settled;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The programs that are compared.
final class Differs {

  private Differs() {}

  /// Ours: drops are approved, rewrites are not allowed.
  static final class Ours implements Differ {

    @Override
    public String name() {
      return "pgwright plan";
    }

    @Override
    public boolean leadsBack() {
      return true;
    }

    @Override
    public String script(Pair pair) throws Exception {
      Schema before = read(pair.old());
      Schema after = Settled.align(SharedSandbox.get(), before, read(pair.now()));
      Plan plan;
      try (var judge = new ServerJudge(pair.old(), pair.now())) {
        plan = Planner.plan(before, after, approved(before), judge);
      }
      if (!plan.refusals().isEmpty() || !plan.approvals().isEmpty()) {
        throw new Refused(plan.refusals() + " " + plan.approvals());
      }
      var script = new StringBuilder();
      SqlFiles.render(plan, "bench").stream()
          .filter(it -> it.name().endsWith(".up.sql"))
          .forEach(it -> script.append(it.text()).append('\n'));
      return script.toString();
    }

    private static Schema read(ScratchDatabase database) throws SQLException {
      try (Connection connection = database.connect()) {
        return Catalog.read(connection);
      }
    }

    private static Policy approved(Schema before) {
      return new Policy("bench", Everything.labels(before), List.of(), List.of(), new TreeMap<>());
    }
  }

  /// pgCodeKeeper's core, called as its documentation does, in a class loader of its own.
  static final class PgCodeKeeper implements Differ {

    private static final String CORE = "org.pgcodekeeper.core.";

    private final URLClassLoader loader;

    /// @param classpath its libraries
    PgCodeKeeper(String classpath) throws MalformedURLException {
      var urls = new ArrayList<URL>();
      for (String file : classpath.split(File.pathSeparator, -1)) {
        urls.add(Path.of(file).toUri().toURL());
      }
      loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Override
    public String name() {
      return "pgcodekeeper-core 13.1.0";
    }

    @Override
    public boolean leadsBack() {
      return false;
    }

    @Override
    public String script(Pair pair) throws Exception {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        Class<?> settings = loader.loadClass(CORE + "settings.ISettings");
        Object options =
            loader.loadClass(CORE + "settings.CoreSettings").getConstructor().newInstance();
        options.getClass().getMethod("setConcurrentlyMode", boolean.class).invoke(options, true);
        options
            .getClass()
            .getMethod("setGenerateConstraintNotValid", boolean.class)
            .invoke(options, true);
        Class<?> factory = loader.loadClass(CORE + "api.DatabaseFactory");
        Object databases = factory.getConstructor(settings).newInstance(options);
        var load = factory.getMethod("loadFromDump", String.class);
        Object old = load.invoke(databases, pair.oldDump().toString());
        Object now = load.invoke(databases, pair.newDump().toString());
        Class<?> database = loader.loadClass(CORE + "schema.AbstractDatabase");
        return (String)
            loader
                .loadClass(CORE + "api.PgCodeKeeperApi")
                .getMethod("diff", settings, database, database)
                .invoke(null, options, old, now);
      } catch (InvocationTargetException e) {
        throw new Refused(String.valueOf(e.getCause()));
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    @Override
    public void close() {
      try {
        loader.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// Alembic's autogenerate over models that SQLAlchemy reflects from the newer database.
  static final class Autogenerate implements Differ {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Writer asked;
    private final BufferedReader answers;

    Autogenerate() throws IOException {
      process =
          new ProcessBuilder(
                  TestEnv.python(TestEnv.Alembic.NEW).toString(),
                  "src/test/bench/autogenerate/autogenerate.py")
              .redirectError(Redirect.DISCARD)
              .start();
      asked = process.outputWriter();
      answers = process.inputReader();
    }

    @Override
    public String name() {
      return "Alembic " + TestEnv.alembicVersion(TestEnv.Alembic.NEW) + " autogenerate";
    }

    @Override
    public boolean leadsBack() {
      return true;
    }

    @Override
    public String script(Pair pair) throws Exception {
      asked.write(url(pair.old()) + "\t" + url(pair.now()) + "\n");
      asked.flush();
      JsonNode answer = JSON.readTree(answers.readLine());
      if (answer.isObject()) {
        throw new Refused(answer.path("error").asText());
      }
      return answer.asText();
    }

    private static String url(ScratchDatabase it) {
      return "postgresql+psycopg://"
          + it.user()
          + ":"
          + it.password()
          + "@"
          + it.host()
          + ":"
          + it.port()
          + "/"
          + it.name();
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
