package dev.pgwright.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.config.Config;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstoodTest {

  private static final Given NOTHING =
      new Given(
          null, null, null, List.of(), null, null, null, null, List.of(), null, null, List.of(),
          false, false, null);

  @TempDir private Path folder;

  @BeforeEach
  void project() throws Exception {
    Files.createDirectories(folder.resolve("backend/alembic/versions"));
    Files.writeString(folder.resolve("backend/alembic.ini"), "[alembic]\n");
    Files.writeString(folder.resolve("backend/alembic/versions/0001_start.py"), "");
    Files.createDirectories(folder.resolve("backend/app/models"));
    Files.writeString(folder.resolve("slow.sql"), "select 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Optimize hybrid search - currently taking 150ms                  | OPTIMIZE
          the orders page is slow: select * from orders where id = 1       | OPTIMIZE
          Review backend/alembic/versions/0001_start.py                    | REVIEW
          is backend/alembic/versions safe to deploy?                      | REVIEW
          Add user feedback, to models:app.models                          | DESIGN
          add `create table feedback (id bigint primary key)`              | DESIGN
          rename column:users.mail, the schema is sql:wanted.sql           | DESIGN
          set up full-text search on articles.body                         | SEARCH
          configure a pgvector HNSW index on chunks.embedding              | VECTOR
          full migration suite for feedback, to sql:wanted.sql             | SUITE
          """)
  void kinds_are_told_from_plain_words(String task, Kind kind) {
    assertThat(Understood.of(task, NOTHING, project(true)))
        .isInstanceOfSatisfying(
            Understood.Mapped.class, it -> assertThat(it.kind()).isEqualTo(kind));
  }

  @Test
  void what_the_words_name_is_taken_from_them() {
    var query = mapped("too slow: select * from orders where customer_id = 7 order by id");
    assertThat(query.query()).isEqualTo("select * from orders where customer_id = 7 order by id");
    assertThat(query.from()).isEqualTo("alembic:backend");
    var search = mapped("set up full-text search on articles.title and articles.body");
    assertThat(search.table()).isEqualTo("articles");
    assertThat(search.columns()).containsExactly("title", "body");
    var review = mapped("Review the migration \"backend/alembic/versions/0001_start.py\".");
    assertThat(review.path()).isEqualTo("backend/alembic/versions/0001_start.py");
    var added = mapped("please add ```sql\ncreate table a (id int);\n``` to it");
    assertThat(added.add()).containsExactly("create table a (id int);");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          make it nice                    | What is to be done
          design a table for feedback     | What should the schema be
          drop the users table            | What should the schema be
          set up full-text search         | Which table is to be searched
          """)
  void what_cannot_be_told_is_asked(String task, String question) {
    assertThat(Understood.of(task, NOTHING, project(true)))
        .isInstanceOfSatisfying(
            Understood.Unclear.class,
            it -> assertThat(it.questions()).anySatisfy(q -> assertThat(q).startsWith(question)));
  }

  @Test
  void a_database_is_asked_for_where_there_is_none() {
    assertThat(Understood.of("optimize the search", NOTHING, project(false)))
        .isInstanceOfSatisfying(
            Understood.Unclear.class,
            it -> assertThat(it.questions().getFirst()).contains("PGWRIGHT_DATABASE_URL"));
  }

  @ParameterizedTest
  @CsvSource({
    "run the migrations",
    "please apply all pending migrations now",
    "alembic upgrade head",
    "use alembic downgrade base"
  })
  void migrations_are_run_by_people(String task) {
    assertThat(Understood.of(task, NOTHING, project(true)))
        .isInstanceOf(Understood.Forbidden.class);
  }

  private Given mapped(String task) {
    return ((Understood.Mapped) Understood.of(task, NOTHING, project(true))).given();
  }

  private Project project(boolean database) {
    return new Project(
        new Workplace(
            folder,
            new LinkedHashMap<>(),
            Config.find(folder),
            database ? Optional.of("") : Optional.empty(),
            Clock.systemUTC(),
            _ -> {
              throw new IllegalStateException("nothing is set up");
            }));
  }
}
