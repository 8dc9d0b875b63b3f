"""A distributed job as its tasks see it: roles, ranks, addresses, data, arguments."""

import json
import sys

from yard_process import YardCase, main

TELL = """import json, os, sys
names = ("TF_CONFIG", "RANK", "WORLD_SIZE", "MASTER_ADDR", "MASTER_PORT", "SLURM_PROCID", "SLURM_NTASKS",
         "TRAINYARD_ROLE", "TRAINYARD_INDEX", "TRAINYARD_EVENTS", "TRAINYARD_PORT")
print(json.dumps({"args": sys.argv[1:], "env": {name: os.environ.get(name) for name in names}}))
"""


class Roles(YardCase):
    def told(self, job):
        """Runs the job; what each task printed, by its place in the answer."""
        self.write("tell.py", TELL)
        (self.folder / "data").mkdir(exist_ok=True)
        self.write("data/x.csv", "1\n2\n")
        self.write("job.tyjob", json.dumps({"apiVersion": "trainyard/v1", "name": "roles",
                                            "environment": {"python": sys.executable}, **job}))
        answer = self.yard("submit", "job.tyjob", "--wait", "--json").json
        self.assertEqual(answer["state"], "completed")
        texts = [self.yard("logs", answer["id"], "--task", number).out for number in range(len(answer["tasks"]))]
        return answer, [json.loads(text.strip().splitlines()[-1]) for text in texts]

    def test_ranks_and_addresses(self):
        answer, tasks = self.told({"code": {"script": "tell.py"}, "resources": {"cpu": 0.1},
                                   "roles": [{"name": "evaluator"}, {"name": "ps"}, {"name": "worker", "replicas": 2},
                                             {"name": "chief"}]})
        self.assertEqual([(task["role"], task["index"]) for task in answer["tasks"]],
                         [("chief", 0), ("worker", 0), ("worker", 1), ("ps", 0), ("evaluator", 0)])
        clusters = [json.loads(task["env"]["TF_CONFIG"])["cluster"] for task in tasks]
        self.assertTrue(all(cluster == clusters[0] for cluster in clusters))
        self.assertEqual({role: len(hosts) for role, hosts in clusters[0].items()}, {"chief": 1, "worker": 2, "ps": 1})
        self.assertEqual([task["env"]["RANK"] for task in tasks], ["0", "1", "2", None, None])
        self.assertEqual({task["env"]["WORLD_SIZE"] for task in tasks[:3]}, {"3"})
        self.assertEqual([task["env"]["SLURM_PROCID"] for task in tasks], list("01234"))
        ports = [task["env"]["TRAINYARD_PORT"] for task in tasks] + [tasks[0]["env"]["MASTER_PORT"]]
        self.assertEqual(len(set(ports)), 6, "every task and the rendezvous has a port of its own")
        self.assertEqual(clusters[0]["worker"][1], "127.0.0.1:" + ports[2])

    def test_a_plain_job_is_no_distributed_one(self):
        _, tasks = self.told({"code": {"script": "tell.py", "folder": "."}, "args": ["/data/x.csv", "-n{{n}}"],
                              "hyperparameters": {"rate": 0.01, "n": 3, "deep": True},
                              "mounts": [{"source": "data", "target": "/data"}]})
        self.assertEqual(tasks[0]["args"], [str((self.folder / "data" / "x.csv")), "-n3", "--rate=0.01", "--deep=true"])
        env = tasks[0]["env"]
        self.assertIsNone(env["TF_CONFIG"])
        self.assertIsNone(env["RANK"])
        self.assertEqual(env["TRAINYARD_ROLE"], "worker")
        self.assertTrue(env["TRAINYARD_EVENTS"].endswith("/runs"))

    def test_what_is_missing_is_named(self):
        job = {"apiVersion": "trainyard/v1", "name": "x", "code": {"command": ["sh"]}}
        for fields, pointer in (({"code": {"script": "gone.py"}}, "/code/script"),
                                ({"code": {"command": ["no-such-program"]}}, "/code/command/0"),
                                ({"mounts": [{"source": "gone", "target": "/data"}]}, "/mounts/0/source"),
                                ({"resources": {"memory": "900Ti"}}, "/resources/memory")):
            self.write("job.tyjob", json.dumps({**job, **fields}))
            error = self.yard("submit", "job.tyjob", "--json", code=2).json["error"]
            self.assertTrue(error["message"].startswith(pointer + ": "), error)
            self.assertTrue(error["remedy"])
        self.assertEqual(self.yard("jobs", "--json").json, {"jobs": []})


if __name__ == "__main__":
    main()
