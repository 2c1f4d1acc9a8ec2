"""
A private OpenStack Swift with its S3 interface, in one folder and on free ports: python3 serve-s3.py FOLDER.
Prints the port of the S3 interface and serves until its standard input ends. See s3.ts.
"""

import getpass
import os
import signal
import socket
import sys
import warnings

warnings.simplefilter("ignore")

# Once, for all of the four processes.
import pkg_resources  # noqa: E402, F401
import swift.account.server  # noqa: E402, F401
import swift.container.server  # noqa: E402, F401
import swift.obj.server  # noqa: E402, F401
import swift.proxy.server  # noqa: E402, F401
from swift.common import utils  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.wsgi import run_wsgi  # noqa: E402

folder = sys.argv[1]

STORE = """
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {user}
swift_dir = {folder}
devices = {folder}/disks
mount_check = false
fallocate_reserve = 0
disable_fallocate = true
log_level = ERROR
[pipeline:main]
pipeline = {kind}-server
[app:{kind}-server]
use = egg:swift#{kind}
# A new object is in the listing when it is answered, also on a busy machine.
container_update_timeout = 60
"""

# The encryption is there so that the header that asks for it is taken.
PROXY = """
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {user}
swift_dir = {folder}
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats s3api tempauth container-quotas slo keymaster encryption proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:cache]
paste.filter_factory = serve_s3:no_cache
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
s3_acl = false
auth_pipeline_check = false
[filter:tempauth]
use = egg:swift#tempauth
user_carrel_tests = secret-of-the-tests .admin
[filter:container-quotas]
use = egg:swift#container_quotas
[filter:slo]
use = egg:swift#slo
[filter:keymaster]
use = egg:swift#keymaster
encryption_root_secret = YWxsIHRoYXQgdGhlc2UgdGVzdHMgc3RvcmUgaXMgbWFkZSB1cA==
[filter:encryption]
use = egg:swift#encryption
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
node_timeout = 60
conn_timeout = 10
recoverable_node_timeout = 60
"""


class NoCache:
    """Stands where the sign-in wants a cache: it never has anything."""

    def __init__(self, app):
        self.app = app

    def __call__(self, env, start_response):
        env["swift.cache"] = self
        return self.app(env, start_response)

    def get(self, *_, **__):
        return None

    def set(self, *_, **__):
        return None

    delete = set


def no_cache(*_, **__):
    return NoCache


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def write(name, content):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.write(content)
    return path


def write_ring(name, port):
    builder = RingBuilder(4, 1, 1)
    builder.add_dev(
        {"region": 1, "zone": 1, "ip": "127.0.0.1", "port": port, "device": "d", "weight": 1}
    )
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, name + ".ring.gz"))


def start(kind, template, port):
    conf = write(
        kind + ".conf",
        template.format(kind=kind, port=port, folder=folder, user=getpass.getuser()),
    )
    child = os.fork()
    if child:
        return child
    os._exit(run_wsgi(conf, kind + "-server", verbose=True))


sys.modules["serve_s3"] = sys.modules["__main__"]
os.makedirs(os.path.join(folder, "disks", "d"))
write("swift.conf", "[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n")
utils.set_swift_dir(folder)

ports = {kind: free_port() for kind in ("account", "container", "object", "proxy")}
children = []
for kind in ("account", "container", "object"):
    write_ring(kind, ports[kind])
    children.append(start(kind, STORE, ports[kind]))
children.append(start("proxy", PROXY, ports["proxy"]))
print(ports["proxy"], flush=True)

signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
try:
    sys.stdin.buffer.read()
finally:
    for child in children:
        os.kill(child, signal.SIGKILL)
