"""revision aaaa"""

import urllib.request

revision = "aaaa"
down_revision = None


def upgrade():
    urllib.request.urlopen("http://127.0.0.1:9/hook")


def downgrade():
    pass
