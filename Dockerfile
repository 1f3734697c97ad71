# docker build -t altai . && docker run --rm -it altai

FROM python:3.13-slim AS build
WORKDIR /src
COPY constraints.txt .
# Every pinned package, checked by its hash, as a wheel …
RUN pip wheel --no-cache-dir --require-hashes --wheel-dir /wheels -r constraints.txt \
    && pip install --no-cache-dir --no-index --find-links /wheels setuptools
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY knowledge knowledge
RUN pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.13-slim
# … of which only what Altai itself needs goes into the image
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels altai \
    && useradd --create-home --uid 10001 altai
USER altai
ENTRYPOINT ["altai"]
CMD ["chat"]
