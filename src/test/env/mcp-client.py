# The Model Context Protocol's own client for Python, which does what standard input says.
#
#   python3 mcp-client.py COMMAND ARGUMENT…  <steps.json
#   python3 mcp-client.py URL                <steps.json
#
# Steps are a list of {"tool", "arguments"}; a person says yes to every form. "$migration-1" in the
# arguments stands for the first id in a result that begins so. Prints {server, tools, prompts,
# resources, results, asked, progress}. Without a command nothing is done.
import asyncio
import json
import os
import re
import sys

from mcp import ClientSession, StdioServerParameters, types
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamablehttp_client

seen = {"results": [], "asked": [], "progress": []}


async def answer(context, params):
    seen["asked"].append(params.message)
    return types.ElicitResult(action="accept", content={"approve": True})


async def progress(done, total, message):
    seen["progress"].append(message)


def known(arguments):
    text = json.dumps(seen["results"])

    def found(match):
        hit = re.search(re.escape(match[1]) + "-[0-9a-f]{8}", text)
        return hit[0] if hit else match[0]

    return json.loads(re.sub(r"\$([a-z]+-\d+)", found, json.dumps(arguments)))


async def talk(read, write, steps):
    async with ClientSession(read, write, elicitation_callback=answer) as session:
        begun = await session.initialize()
        seen["server"] = begun.serverInfo.name
        seen["protocol"] = begun.protocolVersion
        seen["tools"] = [it.name for it in (await session.list_tools()).tools]
        seen["prompts"] = [it.name for it in (await session.list_prompts()).prompts]
        seen["resources"] = [str(it.uri) for it in (await session.list_resources()).resources]
        for step in steps:
            result = await session.call_tool(
                step["tool"], known(step["arguments"]), progress_callback=progress
            )
            seen["results"].append(result.model_dump(mode="json", by_alias=True))


async def main(target):
    steps = json.load(sys.stdin)
    if target[0].startswith("http"):
        async with streamablehttp_client(target[0]) as (read, write, _):
            await talk(read, write, steps)
    else:
        server = StdioServerParameters(command=target[0], args=target[1:], env=dict(os.environ))
        async with stdio_client(server) as (read, write):
            await talk(read, write, steps)
    print(json.dumps(seen))


if len(sys.argv) > 1:
    asyncio.run(main(sys.argv[1:]))
