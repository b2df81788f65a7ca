# visielint as an image: docker run --rm -v "$PWD:/work:ro" visielint docs
FROM node:22-alpine AS build
WORKDIR /src
COPY . .
RUN npm ci --no-audit --no-fund && npm run -s build

FROM node:22-alpine
# --since asks git; the folder that is mounted belongs to somebody else.
RUN apk add --no-cache git && git config --system --add safe.directory '*'
COPY --from=build /src/server/package.json /src/server/LICENSE /opt/visielint/
COPY --from=build /src/server/bin /opt/visielint/bin
COPY --from=build /src/server/dist /opt/visielint/dist
RUN ln -s /opt/visielint/bin/visielint.cjs /usr/local/bin/visielint \
 && ln -s /opt/visielint/bin/visielint-language-server.cjs /usr/local/bin/visielint-language-server
# Whoever runs the image cannot write in it, so compiled code is put there beforehand.
RUN mkdir /opt/visielint/.cache && chown node /opt/visielint/.cache
USER node
RUN echo 'De gemeente wil een vitale stad.' | visielint --fail-on never -
WORKDIR /work
ENTRYPOINT ["visielint"]
CMD ["."]
