# The bot: docker compose up --build (compose.yaml), or
#   docker build -t altai . && docker run --env-file .env altai
# A conversation in the terminal: docker run --rm -it altai chat

FROM python:3.13.12-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
# Every pinned package as a wheel, each checked by its hash. Renewed only when the pins change …
COPY constraints.txt .
RUN pip wheel --require-hashes --wheel-dir /wheels -r constraints.txt \
    && pip install --no-index /wheels/setuptools-*.whl
# … whereas Altai itself changes often, and takes a moment
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY knowledge knowledge
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.13.12-slim-trixie
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
# Of all the wheels, only what Altai needs to run
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-index --find-links /wheels /wheels/altai-*.whl
RUN useradd --uid 10001 --create-home altai \
    && install --directory --owner altai /cache
# The shipped missions; a folder of one's own may be mounted in their place
COPY knowledge/missions /knowledge
ENV ALTAI_KNOWLEDGE=/knowledge ALTAI_CACHE=/cache MPLCONFIGDIR=/cache/matplotlib PYTHONUNBUFFERED=1
# All that is ever written goes to /cache and /tmp: the rest may be read-only
VOLUME ["/cache"]
# altai, by its number, for those who have to know that it is not root
USER 10001
WORKDIR /home/altai
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["altai", "health"]
ENTRYPOINT ["altai"]
CMD ["run"]
