from invoke import task
@task
def reset_db(c):
    c.run("dropdb prod")
@task
def build(c):
    c.run("make build")
