package dev.pgwright.guard.code;

import java.util.regex.Pattern;

/// Calls of libraries that reach databases.
public final class Habits {

  private static final Pattern DATABASE =
      Pattern.compile(
          "(?is).*(psycopg|asyncpg|sqlalchemy|pg8000|aiopg|sqlmodel|peewee|tortoise|\\bdjango\\b|\\bfrom"
              + " app\\b|sqlite3|pymysql|mysql|create_engine|\\.execute|\\.query\\b|\\.cursor"
              + "|require\\(\\s*['\"`](pg|knex|postgres|sequelize|typeorm|@prisma/client|pg-promise"
              + "|slonik|mysql2?|npm:(pg|postgres)[^'\"`]*|drizzle-orm[^'\"`]*)['\"`]|from\\s+['\"`](pg|knex|postgres|sequelize"
              + "|typeorm|bun|npm:(pg|postgres)[^'\"`]*|@prisma/client|drizzle-orm[^'\"`]*)['\"`]|\\.unsafe\\(|prismaclient|\\$execute"
              + "|\\$query|activerecord|\\bpg\\.connect|\\bsequel\\b|dbi->|dbi:|\\bpdo\\b"
              + "|pg_query|pg_connect|mysqli|db::|connection\\.|\\bdb\\.|postgres(ql)?://"
              + "|\\.objects\\.|delete_all|destroy_all|drop_all|call_command"
              + "|alembic|\\bimport\\s+db\\b|'pg'|\"pg\"|exec_driver_sql|Npgsql|jdbc:|sequelize|supabase"
              + "|knex|sql\\.open|dbexecute|dbsendquery|dbconnect|pgx\\.|datasource|\\.destroy\\(\\s*\\{"
              + "|to_sql\\s*\\(|\\.raw\\(|find_by_sql|exec_(query|update|delete|insert)|select_all).*");
  private static final Pattern LOSING =
      Pattern.compile(
          "(?s).*(drop_all\\s*\\(|drop_database|dropDatabase\\s*\\(|\\.dropSchema"
              + "|dropTable(IfExists)?\\s*\\(|drop_table\\b|\\bdrop_tables\\b"
              + "|\\.objects(\\.\\w+\\([^)]*\\))*\\.delete\\s*\\(|_default_manager.*\\.delete\\("
              + "|\\._raw_delete|\\bdelete_all\\b|\\bdestroy_all\\b|\\bdestroy_by\\b|\\bdelete_by\\b"
              + "|deleteMany\\s*\\(\\s*(\\{\\s*(where\\s*:\\s*\\{\\s*}\\s*,?)?\\s*})?\\s*\\)"
              + "|sync\\s*\\(\\s*\\{[^}]*force\\s*:\\s*true|synchronize\\s*\\(\\s*true"
              + "|sequelize\\.drop|command\\.downgrade|\\.query\\([^)]*\\)\\.delete\\s*\\("
              + "|\\bdelete\\s*\\(\\s*[A-Z]\\w*\\s*\\)\\s*[,)]|\\.truncate\\s*\\(|truncate_tables"
              + "|call_command\\s*\\(\\s*['\"](flush|reset_db)|migrate\\.rollback|\\.rollback\\(\\{"
              + "|undoLastMigration|\\.drop\\s*\\(\\s*(engine|bind|conn|checkfirst)"
              + "|\\.delete\\s*\\(\\s*\\)\\s*\\.?\\s*(execute\\s*\\(|;|$|\\.neq\\()"
              + "|DatabaseCleaner|schema\\.drop|drop_constraint|DB::table\\([^)]*\\)->(delete|truncate)"
              + "|if_exists\\s*=\\s*['\"]replace|\\(\\s*['\"]\\w+['\"]\\s*\\)\\s*\\.(del|delete|truncate)\\s*\\("
              + "|\\.destroy\\s*\\(\\s*\\{[^}]*(truncate\\s*:\\s*true|where\\s*:\\s*\\{\\s*})"
              + "|\\bdb\\s*\\.delete\\s*\\(\\s*\\w+\\s*\\)\\s*(;|$|\\n|\\)|\\.(returning|execute))"
              + "|]\\s*\\.(truncate|delete)\\b|->delete\\s*\\(\\s*\\)"
              + "|::truncate\\s*\\(|->truncate\\s*\\(|forceDelete|Schema::drop|Repo\\.delete_all).*");
  private static final Pattern RUNNING =
      Pattern.compile(
          "(?s).*(command\\.(upgrade|stamp)|call_command\\s*\\(\\s*['\"]migrate|create_all\\s*\\("
              + "|migrate\\.latest|runMigrations|MigrationExecutor|Artisan::call).*");
  private static final Pattern SHELLING =
      Pattern.compile(
          "(?s).*(os\\.system|popen|subprocess|child_process|execSync|exec\\w*\\s*\\(|spawn|system\\s*[("
              + " ]|passthru|shell_exec|proc_open|`|%x|\\bqx\\b|pty\\.|\\$`|Deno\\.(run|Command)|Bun\\.\\$"
              + "|\\bexec\\s+['\"q%]|\\bspawn\\s|System\\.cmd|do shell script|ProcessBuilder|Runtime\\."
              + "|\\.execute\\(\\)|\\(shell\\s|exec\\.Command|from\\s+sh\\s+import|import\\s+sh\\b|plumbum|invoke"
              + "|getline|\\|\\s*\"|Open3|IO\\.popen|sh\\.).*");
  private static final Pattern HIDING =
      Pattern.compile(
          "(?s).*(\\bexec\\s*\\(|\\beval\\s*\\(|\\bcompile\\s*\\(|__import__|import_module|getattr\\s*\\(|rot13|rot_13|zlib|marshal|pickle|codecs\\.|new"
              + " Function|instance_eval|class_eval|urlopen|requests\\.get|fetch\\().*");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?s).*\\b(execute|executemany|executescript|exec_driver_sql|query|exec|queryRaw\\w*|executeRaw\\w*"
              + "|raw|unsafe|fetch|fetchrow|fetchval|run)\\s*\\(\\s*(text\\s*\\(\\s*)?([A-Za-z_$][\\w.$\\[\\]()]*|open\\().*");

  private Habits() {}

  /// Whether the code reaches a database by itself.
  public static boolean reachesDatabase(String code) {
    return DATABASE.matcher(code).matches();
  }

  /// Whether it calls what destroys rows or tables.
  public static boolean loses(String code) {
    return LOSING.matcher(code).matches();
  }

  /// Whether it runs migrations or makes tables.
  public static boolean migrates(String code) {
    return RUNNING.matcher(code).matches();
  }

  /// Whether it starts programs.
  public static boolean startsPrograms(String code) {
    return SHELLING.matcher(code).matches();
  }

  /// Whether it runs what it puts together.
  public static boolean hides(String code) {
    return HIDING.matcher(code).matches();
  }

  /// Whether it sends SQL that does not stand where it is sent.
  public static boolean sendsUnseen(String code) {
    return UNSEEN.matcher(code).matches();
  }
}
