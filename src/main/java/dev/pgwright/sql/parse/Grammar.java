package dev.pgwright.sql.parse;

/// The rules of the grammar, which call each other.
///
/// They follow the productions of the server's `gram.y`, version 18, closely enough to accept the
/// same statements and to stop at the same token. Keywords with a lookahead (`with_la`, `not_la`,
/// `nulls_la`, `without_la`, `format_la`) are keywords of their own, as there.
final class Grammar {

  final Cursor in;
  final Names names;
  final Types types;
  final Expressions expressions;
  final Primaries primaries;
  final Calls calls;
  final JsonAndXml jsonAndXml;
  final TableFunctions tableFunctions;
  final Queries queries;
  final Sources sources;
  final Changes changes;
  final Options options;
  final Columns columns;
  final Tables tables;
  final Actions actions;
  final Relations relations;
  final Routines routines;
  final ObjectNames objects;
  final Drops drops;
  final Alterations alterations;
  final Creations creations;
  final Definitions definitions;
  final Rights rights;
  final Publications publications;
  final Parameters parameters;
  final Sessions sessions;
  final Chores chores;
  final Statements statements;

  Grammar(Cursor in) {
    this.in = in;
    names = new Names(this);
    types = new Types(this);
    expressions = new Expressions(this);
    primaries = new Primaries(this);
    calls = new Calls(this);
    jsonAndXml = new JsonAndXml(this);
    tableFunctions = new TableFunctions(this);
    queries = new Queries(this);
    sources = new Sources(this);
    changes = new Changes(this);
    options = new Options(this);
    columns = new Columns(this);
    tables = new Tables(this);
    actions = new Actions(this);
    relations = new Relations(this);
    routines = new Routines(this);
    objects = new ObjectNames(this);
    drops = new Drops(this);
    alterations = new Alterations(this);
    creations = new Creations(this);
    definitions = new Definitions(this);
    rights = new Rights(this);
    publications = new Publications(this);
    parameters = new Parameters(this);
    sessions = new Sessions(this);
    chores = new Chores(this);
    statements = new Statements(this);
  }
}
