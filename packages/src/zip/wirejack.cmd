@echo off
rem Starts the wirejack command with the JDK 25 or newer of JAVA_HOME, or else of PATH.
setlocal
set "app=%~dp0app"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version 2>&1 | findstr /r /c:"version .2[5-9]" /c:"version .[3-9][0-9]" >nul
if errorlevel 1 (
    echo Wirejack needs JDK 25 or newer: install it or set JAVA_HOME 1>&2
    exit /b 2
)
rem Only adapters resample, and only they gain from the vector module.
set "vector="
echo %* | findstr /c:adapter >nul && set "vector=--add-modules jdk.incubator.vector"
"%java%" "@%app%\java.options" %vector% -jar "%app%\wirejack-cli.jar" %*
exit /b %errorlevel%
