@echo off
rem Starts Earshot; builds it first when needed. "earshot --help" lists the commands.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "jdk="
for %%J in ("%JAVA25_HOME%" "%JAVA_HOME%") do call :try %%J
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%USERPROFILE%\.jdks\*") do call :try "%%~J"
if not defined jdk (
  echo Earshot needs a JDK 25 and found none. 1>&2
  echo Install one ^(https://adoptium.net^), or set JAVA25_HOME to its folder. 1>&2
  exit /b 1
)
set "stale=yes"
if exist "%home%target\earshot.built" (
  set "stale="
  powershell -NoProfile -Command "$b=(Get-Item '%home%target\earshot.built').LastWriteTime; if (Get-ChildItem -Recurse '%home%src\main','%home%pom.xml' -File | Where-Object { $_.LastWriteTime -gt $b }) { exit 1 }"
  if errorlevel 1 set "stale=yes"
)
if defined stale (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo Earshot has to be built once and needs Maven 3.8 or newer for that: https://maven.apache.org 1>&2
    exit /b 1
  )
  echo Building Earshot ^(the first time this takes a minute or two^)... 1>&2
  pushd "%home%"
  set "JAVA_HOME=%jdk%"
  call mvn -q -B -Dspotless.check.skip=true compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target\earshot.classpath
  if errorlevel 1 ( popd & echo The build failed; the lines above say why. 1>&2 & exit /b 1 )
  popd
  type nul > "%home%target\earshot.built"
)
set /p jars=<"%home%target\earshot.classpath"
"%jdk%\bin\java" -XX:+UseG1GC -XX:+UseCompactObjectHeaders -Xmx1g -Djdk.serialFilter=!* --enable-native-access=ALL-UNNAMED -cp "%home%target\classes;%jars%" earshot.Main %*
exit /b %errorlevel%

:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do (
  set "v=%%~V"
  set "v=!v:"=!"
  if !v! GEQ 25 set "jdk=%~1"
)
exit /b 0
