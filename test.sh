#!/usr/bin/env bash
# Builds once, runs every test there is, and ends with one line: «N passed, N failed».
# Needs .NET 10, Node 20 and git; installs Chromium by apt-get where there is none. Needs no terminal.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

results=artifacts/tests
passed=0 failed=0 skipped=0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 CI=true

say() { printf '\n== %s\n' "$*"; }

finish() {
  local line="$passed passed, $failed failed"
  if ((skipped > 0)); then line+=", $skipped skipped"; fi
  printf '\n%s\n' "$line"
  ((failed == 0)) && exit 0
  exit 1
}

stop() {
  printf '%s\n' "$*" >&2
  failed=$((failed + 1))
  finish
}

# count <suite> <passed> <failed> <skipped> <exit code>: a suite that ran nothing, or ended badly without saying why, has failed.
count() {
  local failures=$3
  if (($2 + $3 == 0)); then
    echo "$1 ran no test."
    failures=1
  elif (($5 != 0 && $3 == 0)); then
    echo "$1 ended with code $5."
    failures=1
  fi
  passed=$((passed + $2)) failed=$((failed + failures)) skipped=$((skipped + $4))
  echo "$1: $2 passed, $failures failed, $4 skipped ($SECONDS s so far)"
}

need() {
  command -v "$1" > /dev/null || stop "$2 is missing: install it and run this again."
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [[ -n $name ]] && type -P "$name" > /dev/null; then
      CHROMIUM=$(type -P "$name")
      export CHROMIUM
      return
    fi
  done
  say "Chromium is missing: installing it"
  local root=()
  if ((EUID != 0)); then root=(sudo -n); fi
  if ! command -v apt-get > /dev/null \
    || ! { "${root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -qq chromium; } > "$results/chromium.log" 2>&1; then
    stop "Chromium could not be installed by apt-get: install it by hand, or name it by CHROMIUM=<path>, and run this again."
  fi
  CHROMIUM=$(type -P chromium) || stop "Chromium was installed and is not on the PATH: name it by CHROMIUM=<path>."
  export CHROMIUM
}

# node_tests <suite> <folder> <file...>: the counts come from the TAP file, the screen gets the readable report.
node_tests() {
  local suite=$1 folder=$2 tap="$PWD/$results/$1.tap" code=0
  shift 2
  say "$suite"
  (cd "$folder" && timeout 15m node --test --test-concurrency=1 --test-timeout=240000 \
    --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$tap" "$@") < /dev/null || code=$?
  count "$suite" "$(tap_count pass "$tap")" "$(tap_count fail "$tap")" "$(tap_count skipped "$tap")" "$code"
}

tap_count() {
  local found
  found=$(sed -n "s/^# $1 \([0-9]*\)$/\1/p" "$2" 2> /dev/null | tail -1)
  echo "${found:-0}"
}

browser_tests() {
  local folder=AiReactivator.Web/Browser report="$PWD/$results/browser.json" code=0
  say "Browser: types and tests"
  if ! (cd "$folder" && npm run --silent typecheck) < /dev/null; then
    echo "The TypeScript does not type-check."
    failed=$((failed + 1))
  fi
  (cd "$folder" && timeout 10m npx --no-install vitest run --reporter=default --reporter=json --outputFile.json="$report") < /dev/null || code=$?
  count Browser "$(json_count numPassedTests "$report")" "$(json_count numFailedTests "$report")" "$(json_count numPendingTests "$report")" "$code"
}

json_count() {
  node -p 'try { JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"))[process.argv[1]] ?? 0 } catch { 0 }' "$1" "$2"
}

dotnet_tests() {
  local suite=$1 trx="$PWD/$results/$1.trx" log="$results/$1.log" code=0 counters
  say "$suite"
  timeout 10m dotnet test "tests/$suite" --no-build --nologo --logger "trx;LogFileName=$trx" < /dev/null > "$log" 2>&1 || code=$?
  if ((code != 0)); then grep -vE '^ +at (Xunit|System|Microsoft)\.' "$log" | tail -150; fi
  counters=$(grep -o '<Counters [^>]*>' "$trx" 2> /dev/null | head -1)
  local total run good bad
  total=$(attribute total "$counters") run=$(attribute executed "$counters")
  good=$(attribute passed "$counters") bad=$((run - good))
  count "$suite" "$good" "$bad" "$((total - run))" "$code"
}

attribute() {
  local found
  found=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$2")
  echo "${found:-0}"
}

rm -rf "$results"
mkdir -p "$results"
need dotnet ".NET SDK 10"
need node "Node 20"
need npm "npm"
need git "git"
(($(node -p 'process.versions.node.split(".")[0]') >= 20)) || stop "Node $(node --version) is too old: 20 or newer is needed."
find_chromium

say "Build"
dotnet build AiReactivator.sln --nologo -v quiet < /dev/null || stop "The solution does not build."
echo "Built ($SECONDS s)"

browser_tests

mapfile -t sample_tests < <(cd samples && find . -name '*.test.mjs' -not -path '*/node_modules/*' | sort)
node_tests Samples samples "${sample_tests[@]}"

for project in tests/*.Tests; do
  dotnet_tests "$(basename "$project")"
done

(cd tests/AiReactivator.EndToEnd && npm ci --no-audit --no-fund --silent) < /dev/null || stop "The packages of the end-to-end tests cannot be installed."
mapfile -t end_to_end < <(cd tests/AiReactivator.EndToEnd && find . -name '*.test.mjs' -not -path './node_modules/*' | sort)
node_tests EndToEnd tests/AiReactivator.EndToEnd "${end_to_end[@]}"

finish
